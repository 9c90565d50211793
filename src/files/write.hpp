#pragma once

#include <string>
#include <string_view>

#include "system.hpp"

namespace pm::files {

/// Writes a file completely or not at all (`Disk::write`).
void write_file(const System& system, const std::string& path, std::string_view bytes);

/// Creates a file in the same way (`Disk::create`).
[[nodiscard]] bool create_file(const System& system, const std::string& path,
                               std::string_view bytes);

}  // namespace pm::files
