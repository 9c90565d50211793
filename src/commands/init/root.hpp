#pragma once

#include <optional>
#include <string>

#include "pm/files/disk.hpp"

namespace pm::commands {

/// A folder as `repo::Repository` has its root: "" for the working folder, else with a slash at its
/// end.
[[nodiscard]] std::string as_root(const std::string& folder);

/// The root itself where it exists, else the nearest folder above it that does.
[[nodiscard]] std::string existing_root(const files::Disk& disk, const std::string& root);

/// The pm.yaml of a repository around this one, if there is one.
[[nodiscard]] std::optional<std::string> root_above(const files::Disk& disk,
                                                    const std::string& root);

}  // namespace pm::commands
