#pragma once

#include <string>
#include <vector>

#include "pm/files/beneath.hpp"
#include "system.hpp"

namespace pm::files {

/// Opens a file of a repository for reading. Nothing that happens at the same time, such as a
/// directory that becomes a link, leads it out of the root. A pipe or a device opens at once, and
/// the caller rejects it.
[[nodiscard]] Descriptor open_beneath(const System& system, const Beneath& file);

/// Returns the names in a directory of a repository, unsorted.
[[nodiscard]] std::vector<std::string> names_beneath(const System& system, const Beneath& folder);

}  // namespace pm::files
