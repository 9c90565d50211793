#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "pm/text/span.hpp"

namespace pm::text {

/// The maximum number of bytes of Markdown in one field. Some inputs take the Markdown parser time
/// that grows with the square of their length. At this size the worst takes a fraction of a second.
inline constexpr std::size_t max_prose_bytes = std::size_t{64} * 1024;

/// The maximum nesting of quotes and lists, for the same reason.
inline constexpr std::size_t max_prose_nesting = 100;

/// The reason why a text is too expensive to read as Markdown, and its place.
struct ProseExcess {
  Span part;
  std::string message;
  std::string help;
};

/// Returns the first excess of a text, if it has one: more than `max_prose_bytes` bytes, or a line
/// that could be inside more than `max_prose_nesting` containers. That depth is the number of its
/// markers (`>`, `-`, `*`, `+`, `1.`, `1)`) plus half of its columns of indentation. One pass over
/// the text.
[[nodiscard]] std::optional<ProseExcess> prose_excess(std::string_view markdown);

}  // namespace pm::text
