#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "pm/files/disk.hpp"
#include "pm/files/lock.hpp"
#include "pm/files/reading.hpp"
#include "system.hpp"

namespace pm::files {

/// Returns the disk of the machine with other system calls. `system` must outlive the disk and its
/// locks.
[[nodiscard]] std::unique_ptr<Disk> disk_of(const System& system);

/// Returns the bytes of a file (`Disk::read`).
[[nodiscard]] std::string read_file(const std::string& path, std::size_t most);

/// Opens a file to read it in pieces (`Disk::open`).
[[nodiscard]] std::unique_ptr<Reading> open_file(const std::string& path);
/// The same for a file that is open. Fails on anything but a file.
[[nodiscard]] std::unique_ptr<Reading> open_file(Descriptor file, const std::string& path);

/// Whether to wait until the disk has the bytes, so that they survive a crash of the machine.
enum class Sync { yes, no };

/// Writes a file completely or not at all (`Disk::write`, `Disk::write_unsynced`).
void write_file(const System& system, const std::string& path, std::string_view bytes, Sync sync);

/// Returns the stamp of a path (`Disk::stamp`).
[[nodiscard]] std::optional<Stamp> stamp_of(const std::string& path);

/// Writes a file that has not changed (`Disk::replace`).
[[nodiscard]] bool replace_file(const System& system, const std::string& path,
                                std::string_view before, std::string_view bytes);

/// Creates a file in the same way (`Disk::create`).
[[nodiscard]] bool create_file(const System& system, const std::string& path,
                               std::string_view bytes);

/// Tries to take a lock (`Disk::lock`). It is a lock of the system on an open file, flock(2), so it
/// ends with its process in any case. The words in the file are only for people. The holder removes
/// the file when it releases the lock.
[[nodiscard]] Result<std::unique_ptr<Lock>, Held> take_lock(const System& system,
                                                            const std::string& path,
                                                            std::string_view words);

}  // namespace pm::files
