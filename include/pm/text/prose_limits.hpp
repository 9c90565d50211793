#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "pm/text/span.hpp"

namespace pm::text {

/// The most bytes of Markdown that one field may hold. Some inputs take the Markdown parser time
/// that grows with the square of their length; at this size the worst takes a fraction of a second.
inline constexpr std::size_t max_prose_bytes = std::size_t{64} * 1024;

/// The deepest that quotes and lists may be nested, for the same reason.
inline constexpr std::size_t max_prose_nesting = 100;

/// What makes a text too dangerous to read as Markdown, and where in it.
struct ProseExcess {
  Span part;
  std::string message;
  std::string help;
};

/// The first excess of a text, if it has one: more bytes than `max_prose_bytes`, or a line that
/// could stand in more than `max_prose_nesting` containers: its markers (`>`, `-`, `*`, `+`, `1.`,
/// `1)`) together with half the columns that it is indented by. One pass over the text.
[[nodiscard]] std::optional<ProseExcess> prose_excess(std::string_view markdown);

}  // namespace pm::text
