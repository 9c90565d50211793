#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "pm/files/reading.hpp"

namespace pm::files {

/// Returns the bytes of a file (`Disk::read`).
[[nodiscard]] std::string read_file(const std::string& path, std::size_t most);

/// Opens a file to read it in pieces (`Disk::open`).
[[nodiscard]] std::unique_ptr<Reading> open_file(const std::string& path);

}  // namespace pm::files
