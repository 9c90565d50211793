#pragma once

#include <string>

namespace pm::commands {

/// Returns what `pm --version --verbose` prints: everything that a report of an error needs.
[[nodiscard]] std::string verbose_version();

}  // namespace pm::commands
