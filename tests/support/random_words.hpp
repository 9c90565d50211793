#pragma once

#include <string>

#include "dice.hpp"

/// Words and prose that a file format may stumble over: quotes, comments, markup, control
/// characters, line ends of all kinds, paths, words that mean something in YAML.
namespace pm::tests {

[[nodiscard]] const std::string& a_word(Dice& dice);
/// A word, two of them, or now and then a very long one.
[[nodiscard]] std::string random_words(Dice& dice);
/// Markdown, or now and then words.
[[nodiscard]] std::string random_prose(Dice& dice);

}  // namespace pm::tests
