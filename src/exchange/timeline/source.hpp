#pragma once

#include <string_view>

#include "pm/exchange/import.hpp"

namespace pm::exchange::timeline {

/// What is known of an incident before its source is read: where it comes from, the zone its times
/// are shown in, the title that somebody gave it.
[[nodiscard]] Imported begun(std::string_view system, const Input& input,
                             const ImportSettings& settings);

/// Returns all of a source. Fails if it is too large or in UTF-16.
[[nodiscard]] Result<std::string> whole_text(Input& input);

/// A title out of the name of a source: "api outage" of `api-outage.csv`, "ops-alerts 2024-01-29"
/// of `ops-alerts/2024-01-29.json`. Empty where the name says nothing.
[[nodiscard]] std::string title_of_source(std::string_view file);

/// The name that a source keeps: the stem of its file. One that is only a date has its folder
/// before it, since each channel of an export has a file of that name. Empty for standard input.
[[nodiscard]] std::string lasting_name(std::string_view file);

}  // namespace pm::exchange::timeline
