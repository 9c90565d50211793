#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "pm/files/lock.hpp"
#include "system.hpp"

namespace pm::files {

/// Tries to take a lock (`Disk::lock`). It is a lock of the system on an open file, flock(2), so it
/// ends with its process in any case. The words in the file are only for people. The holder removes
/// the file when it releases the lock.
[[nodiscard]] std::variant<std::unique_ptr<Lock>, Held> take_lock(const System& system,
                                                                  const std::string& path,
                                                                  std::string_view words);

}  // namespace pm::files
