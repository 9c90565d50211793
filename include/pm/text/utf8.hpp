#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pm::text {

/// The byte order mark, which some editors write at the start of a file.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// One code point of a text.
struct CodePoint {
  char32_t value = 0xFFFD;
  std::uint8_t bytes = 1;  ///< size in bytes, 1 to 4
  bool valid = false;      ///< false: these bytes are not UTF-8; skip one byte
};

/// Returns the code point at the start of a text, which must not be empty. Overlong forms,
/// surrogates and values above U+10FFFF are not valid (RFC 3629).
[[nodiscard]] CodePoint code_point(std::string_view text);

/// Returns the offset of the first byte that is not UTF-8, or `npos`.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);

void append_utf8(std::string& out, char32_t value);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// Returns the columns of a code point on a terminal: 0 for combining marks, 2 for East Asian wide
/// and emoji, otherwise 1 (after Unicode's EastAsianWidth, by ranges).
[[nodiscard]] int width(char32_t value);
[[nodiscard]] std::size_t width(std::string_view text);

/// Returns whether a code point changes the direction of text, so that readers see another order
/// than programs.
[[nodiscard]] bool is_direction_control(char32_t value);

/// A character that readers do not see.
struct Hidden {
  std::size_t at = 0;  ///< offset
  std::size_t bytes = 0;
  char32_t value = 0;
};

/// Returns the hidden characters of a text: those that change its direction, and those without
/// width. Not those that a script or an emoji needs, next to a character beyond ASCII.
[[nodiscard]] std::vector<Hidden> hidden_characters(std::string_view text);

/// Returns the text without characters that could control a terminal or hide text: C0 and C1
/// controls and bidirectional overrides become visible signs (`␛`, `<U+202E>`). Newlines and tabs
/// stay if `lines`.
[[nodiscard]] std::string visible(std::string_view text, bool lines = false);

}  // namespace pm::text
