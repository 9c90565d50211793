#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/files/disk.hpp"

namespace pm::repo {

// Folders are written as roots are: "" for the working folder, else with a slash at the end.

/// The nearest folder that holds a name: the one to begin with, which exists, or one above it.
[[nodiscard]] std::optional<std::string> nearest_upward(const files::Disk& disk,
                                                        const std::string& from,
                                                        std::string_view name);

/// The same with the folders that lie on the way to a file; none above where the way begins.
[[nodiscard]] std::optional<std::string> nearest_on_the_way(const files::Disk& disk,
                                                            std::string_view file,
                                                            std::string_view name);

/// How the folder above one is written; nothing above the root of the disk.
[[nodiscard]] std::optional<std::string> above(const files::Disk& disk, const std::string& folder);

}  // namespace pm::repo
