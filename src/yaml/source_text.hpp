#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "event.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml {

/// Returns the number of blanks and tabs at the start of a line; its length if there is nothing
/// else.
[[nodiscard]] std::size_t indent_of(std::string_view line);

/// Whether a line, without its end, has only blanks and tabs.
[[nodiscard]] bool is_blank(std::string_view line);

/// Whether a line has only a comment.
[[nodiscard]] bool is_comment(std::string_view line);

/// Returns the offset after the line that contains this one, and after its end.
[[nodiscard]] std::uint32_t end_of_line(const text::Source& source, std::uint32_t at);

// The YAML library reports where a value begins. These functions find where it ends.

/// Returns the offset of the value itself, after its anchors and tags (`&x !!str value`).
[[nodiscard]] std::uint32_t after_properties(std::string_view text, std::uint32_t begin);

/// Returns the style of the scalar that begins here.
[[nodiscard]] Style style_at(std::string_view text, std::uint32_t begin);

/// Returns the offset after the scalar that begins here and means `value`; nothing if its closing
/// quote is missing.
[[nodiscard]] std::optional<std::uint32_t> end_of_scalar(std::string_view text, std::uint32_t begin,
                                                         Style style, std::string_view value);

/// Returns the place of a null in a collection whose last key, value or bracket before it ends
/// here. For an omitted value the library reports where the next one begins; this returns the place
/// after its colon or dash. A written `null` or `~` has its own place.
[[nodiscard]] text::Span span_of_null(std::string_view text, std::uint32_t last);

/// Whether a plain scalar is a null.
[[nodiscard]] bool is_null_word(std::string_view text);

/// What ends a word such as an alias or a `null`, if the text goes on.
inline constexpr std::string_view after_word = " \t\r\n,]}";

/// Returns the offset of the next byte that is neither white space nor in a comment.
[[nodiscard]] std::uint32_t skip_blank(std::string_view text, std::uint32_t begin);

}  // namespace pm::yaml
