#pragma once

#include <span>
#include <string>
#include <vector>

#include "pm/exchange/findings.hpp"
#include "pm/view/key.hpp"
#include "reporting.hpp"

namespace pm::commands {

/// Returns the JSON of `pm check`: the numbers of `check_count_keys`, and the findings with
/// `diagnostic_keys`.
[[nodiscard]] std::string check_json(std::size_t checked, const Tally& tally,
                                     const std::vector<exchange::Finding>& findings);

/// The member of that JSON with the diagnostics, their keys, and the other keys.
inline constexpr std::string_view listed_diagnostics = "diagnostics";
[[nodiscard]] std::span<const view::Key> diagnostic_keys();
[[nodiscard]] std::span<const view::Key> check_count_keys();

}  // namespace pm::commands
