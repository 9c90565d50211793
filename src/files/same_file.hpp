#pragma once

#include <string>

#include "descriptor.hpp"

namespace pm::files {

/// Whether a path still leads to this open file: it may have been removed since, or another file
/// may stand there now.
[[nodiscard]] bool still_at(const Descriptor& file, const std::string& path);

}  // namespace pm::files
