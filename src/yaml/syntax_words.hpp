#pragma once

#include <cstdint>
#include <string_view>

namespace pm::yaml {

/// Where a mistake was made, seen from where the YAML library noticed it.
enum class Place : std::uint8_t {
  here,
  before,        ///< one byte before
  backslash,     ///< from the last backslash on
  open_bracket,  ///< at the innermost bracket that is not closed
};

/// A mistake of the syntax in pm's words.
struct SyntaxWords {
  std::string_view message;
  std::string_view help;
  Place place = Place::here;
};

/// What the YAML library's own message means to somebody who is writing a record.
[[nodiscard]] SyntaxWords syntax_words(std::string_view library_message);

}  // namespace pm::yaml
