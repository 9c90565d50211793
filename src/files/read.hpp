#pragma once

#include <cstddef>
#include <string>

namespace pm::files {

/// A file's bytes (`Disk::read`).
[[nodiscard]] std::string read_file(const std::string& path, std::size_t most);

}  // namespace pm::files
