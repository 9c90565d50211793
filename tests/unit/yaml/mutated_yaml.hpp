#pragma once

#include <string>
#include <vector>

#include "dice.hpp"

namespace pm::tests {

/// Changes a few bytes or lines of a text, often to what means something in YAML.
[[nodiscard]] std::string mutated_yaml(Dice& dice, std::string text);

/// Returns some lines of a text, from a random one on.
[[nodiscard]] std::string some_lines(Dice& dice, const std::string& text);

/// Small texts with each construct of YAML, and what is easily confused with it.
[[nodiscard]] const std::vector<std::string>& yaml_constructs();

}  // namespace pm::tests
