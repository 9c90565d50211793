#pragma once

#include <string>

#include "choice.hpp"

namespace pm::yaml::merging {

/// A piece with merged parts whose frame has brackets, without the rest of its line. The commas and
/// blanks between parts that stand next to each other in the frame are kept.
[[nodiscard]] std::string bracketed(const Choice& choice, Resolution resolution);

}  // namespace pm::yaml::merging
