#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/view/data.hpp"
#include "pm/view/key.hpp"

namespace pm::render {

/// Data as JSON, for `pm render --format json`: indented by two, members in their order, prose as
/// its Markdown, UTF-8 throughout (what is not becomes U+FFFD), with a newline at its end.
[[nodiscard]] std::string to_json(const view::Data& data);

inline constexpr std::size_t most_context_bytes = std::size_t{8} * 1024 * 1024;

/// Data out of such a JSON text, for `pm render --from-context`. The tables tell texts and prose
/// apart and what may stand where; `null` may stand for any value. Everything that does not fit is
/// reported (rule `context`), each at its place; what is left over after mistakes is returned. A
/// `link` that `text::is_safe_link` refuses is left out with a warning.
/// Limits: 8 MiB, nesting 64. Data that fits the tables comes back from `to_json` as it was.
[[nodiscard]] view::Data from_json(const text::Source& source, std::span<const view::Key> keys,
                                   text::Report& report);

}  // namespace pm::render
