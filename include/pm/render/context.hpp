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

/// Reads the JSON of `pm render --format json`, for `--from-context`. The tables tell texts and
/// prose apart and define the valid keys; `null` is valid for any value. Each error is reported at
/// its place (rule `context`); the result has the valid rest. Omits a `link` that
/// `text::is_safe_link` rejects, with a warning. Limits: 8 MiB, nesting 64. Valid data comes back
/// from `data::to_json` unchanged.
[[nodiscard]] data::Value from_json(const text::Source& source, std::span<const view::Key> keys,
                                    text::Report& report);

}  // namespace pm::render
