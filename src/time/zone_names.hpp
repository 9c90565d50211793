#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/time/zone.hpp"

namespace pm::time {

/// Returns whether a name has the spelling of the IANA database, so that it is safe as a path
/// inside the database, and is not a file there that depends on the machine.
[[nodiscard]] bool is_zone_name(std::string_view name);

/// Returns the error for a name that is not in the database, with the nearest of all existing
/// names, which are sorted.
[[nodiscard]] text::Diagnostic no_such_zone(std::string_view name,
                                            const std::vector<std::string>& names);

/// Returns the error for an abbreviation in place of a name. The database has files for some
/// (`EST`, `CET`): these zones never change their clocks, or not where the reader expects.
[[nodiscard]] std::optional<text::Diagnostic> abbreviation_mistake(std::string_view name);

}  // namespace pm::time
