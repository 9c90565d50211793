#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/files/disk.hpp"

namespace pm::repo {

// Directories have the form of roots: "" for the current directory, otherwise with a slash at the
// end.

/// Returns the nearest directory that contains a name: `from`, which must exist, or one above it.
[[nodiscard]] std::optional<std::string> find_upward(const files::Disk& disk,
                                                     const std::string& from,
                                                     std::string_view name);

/// The same for the directories on the way to a file; none above the start of its path.
[[nodiscard]] std::optional<std::string> nearest_on_the_way(const files::Disk& disk,
                                                            std::string_view file,
                                                            std::string_view name);

/// Returns the directory above one; nothing above the root of the disk.
[[nodiscard]] std::optional<std::string> above(const files::Disk& disk, const std::string& folder);

}  // namespace pm::repo
