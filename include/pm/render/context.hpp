#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "pm/data/value.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/view/key.hpp"

namespace pm::render {

inline constexpr std::size_t most_context_bytes = std::size_t{8} * 1024 * 1024;

/// Data out of the JSON text that `pm render --format json` writes, for `--from-context`. The
/// tables tell texts and prose apart and what may stand where; `null` may stand for any value.
/// Everything that does not fit is reported (rule `context`), each at its place; what is left over
/// after mistakes is returned. A `link` that `text::is_safe_link` refuses is left out with a
/// warning. Limits: 8 MiB, nesting 64. Data that fits the tables comes back from `data::to_json` as
/// it was.
[[nodiscard]] data::Value from_json(const text::Source& source, std::span<const view::Key> keys,
                                    text::Report& report);

}  // namespace pm::render
