#pragma once

#include <cstdint>
#include <string_view>

namespace pm::yaml {

/// The place of an error, relative to where the YAML library noticed it.
enum class Place : std::uint8_t {
  here,
  before,        ///< one byte before
  backslash,     ///< from the last backslash
  open_bracket,  ///< at the innermost unclosed bracket
};

/// A syntax error in pm's words.
struct SyntaxWords {
  std::string_view message;
  std::string_view help;
  Place place = Place::here;
};

/// Returns the message and help for a message of the YAML library.
[[nodiscard]] SyntaxWords syntax_words(std::string_view library_message);

}  // namespace pm::yaml
