#pragma once

#include <span>
#include <string>

#include "pm/data/value.hpp"
#include "pm/text/report.hpp"
#include "pm/view/key.hpp"
#include "reporting.hpp"

namespace pm::commands {

/// Adds the diagnostics of a report as objects with `diagnostic_keys`.
void add_diagnostics(data::List& into, const text::Report& report);

/// Returns the JSON of `pm check`: the numbers of `check_count_keys` and the diagnostics.
[[nodiscard]] std::string check_json(std::size_t checked, const Tally& tally,
                                     data::List diagnostics);

/// The member of that JSON with the diagnostics, their keys, and the other keys.
inline constexpr std::string_view listed_diagnostics = "diagnostics";
[[nodiscard]] std::span<const view::Key> diagnostic_keys();
[[nodiscard]] std::span<const view::Key> check_count_keys();

}  // namespace pm::commands
