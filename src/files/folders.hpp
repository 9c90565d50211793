#pragma once

#include <string>

#include "system.hpp"

namespace pm::files {

/// The folder in which a path lies; "." for a name alone.
[[nodiscard]] std::string folder_of(const std::string& path);

/// Makes a folder and those above it, as far as they are missing.
void make_folders(const System& system, const std::string& folder);

/// Has the names in a folder put to disk, so that they are there after a loss of power too. One
/// that cannot be synced is left to the system: what it holds has changed already, and is whole.
void sync_folder(const System& system, const std::string& folder);

}  // namespace pm::files
