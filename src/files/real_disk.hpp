#pragma once

#include <memory>

#include "pm/files/disk.hpp"
#include "system.hpp"

namespace pm::files {

/// The disk of the machine, by other calls than its own. `system` outlives the disk and its locks.
[[nodiscard]] std::unique_ptr<Disk> disk_of(const System& system);

}  // namespace pm::files
