#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "pm/files/lock.hpp"
#include "system.hpp"

namespace pm::files {

/// Tries to take a lock (`Disk::lock`). It is the system's own on an open file, flock(2), and so
/// ends with its process, however that ends; the words in the file are for people alone. Who gives
/// it back removes the file.
[[nodiscard]] std::variant<std::unique_ptr<Lock>, Held> take_lock(const System& system,
                                                                  const std::string& path,
                                                                  std::string_view words);

}  // namespace pm::files
