#pragma once

#include <string>

#include "dice.hpp"

/// Words and prose that are difficult for a file format: quotes, comments, markup, control
/// characters, line ends of all kinds, paths, words with a meaning in YAML.
namespace pm::tests {

[[nodiscard]] const std::string& a_word(Dice& dice);
/// Returns one or two words, sometimes very long ones.
[[nodiscard]] std::string random_words(Dice& dice);
/// Returns Markdown, sometimes words.
[[nodiscard]] std::string random_prose(Dice& dice);

}  // namespace pm::tests
