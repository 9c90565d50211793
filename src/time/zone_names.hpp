#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/time/zone.hpp"

namespace pm::time {

/// Whether a name is spelt as those of the IANA database are, so that it is safe as a path inside
/// the database, and names no file there that depends on the machine.
[[nodiscard]] bool is_zone_name(std::string_view name);

/// Why a name that is not in the database is not, with the nearest of all names, sorted, there are.
[[nodiscard]] text::Diagnostic no_such_zone(std::string_view name,
                                            const std::vector<std::string>& names);

/// The mistake of an abbreviation in place of a name. The database has files for some (`EST`,
/// `CET`): they never change their clocks, or not where the reader thinks.
[[nodiscard]] std::optional<text::Diagnostic> abbreviation_mistake(std::string_view name);

}  // namespace pm::time
