#pragma once

#include <set>
#include <string>
#include <string_view>

#include "pm/files/disk.hpp"

namespace pm::site {

/// The files that pm wrote into a directory, by their paths in it.
using Manifest = std::set<std::string, std::less<>>;

/// Reads the manifest of a directory; empty if there is none. Throws a `Failure` if it is damaged.
[[nodiscard]] Manifest read_manifest(const files::Disk& disk, const std::string& folder);
/// Writes it, unless it is the same already.
void write_manifest(files::Disk& disk, const std::string& folder, const Manifest& manifest);

}  // namespace pm::site
