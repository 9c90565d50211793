#pragma once

#include <string>
#include <string_view>

#include "system.hpp"

namespace pm::files {

/// Puts a file there, whole or not at all (`Disk::write`).
void write_file(const System& system, const std::string& path, std::string_view bytes);

/// The same for a file that is new (`Disk::create`).
[[nodiscard]] bool create_file(const System& system, const std::string& path,
                               std::string_view bytes);

}  // namespace pm::files
