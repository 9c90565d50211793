#pragma once

#include <string>

#include "system.hpp"

namespace pm::files {

/// Returns the directory of a path; "." for a name alone.
[[nodiscard]] std::string folder_of(const std::string& path);

/// Creates a directory and its missing parents.
void make_folders(const System& system, const std::string& folder);

/// Syncs the names in a directory, so that they survive a loss of power. A directory that cannot be
/// synced is not an error: its content has already changed, and is complete.
void sync_folder(const System& system, const std::string& folder);

}  // namespace pm::files
