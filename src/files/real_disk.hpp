#pragma once

#include <memory>

#include "pm/files/disk.hpp"
#include "system.hpp"

namespace pm::files {

/// Returns the disk of the machine with other system calls. `system` must outlive the disk and its
/// locks.
[[nodiscard]] std::unique_ptr<Disk> disk_of(const System& system);

}  // namespace pm::files
