#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pm::exchange::html {

/// A piece of a text: a tag, code between backticks, or anything else.
struct Token {
  enum class Kind { text, code, open, close, comment };

  Kind kind = Kind::text;
  std::string_view text;                                        ///< as it stands there
  std::string name;                                             ///< of an element, in small letters
  std::vector<std::pair<std::string, std::string>> attributes;  ///< values as they stand there
};

/// The pieces of a text, in order. Tags are those of elements that HTML knows; one that has to be
/// closed and is not, or is closed and was not opened, is text.
[[nodiscard]] std::vector<Token> tokens(std::string_view text);

}  // namespace pm::exchange::html
