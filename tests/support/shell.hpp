#pragma once

#include <string>

#include "pm/files/program.hpp"

namespace pm::tests {

/// Programs of the machine, run in a folder, with nothing of the user's own environment or
/// configuration but the search path, on which the real `pm` is the first. To git the user is
/// Robin.
[[nodiscard]] files::Programs programs_in(const std::string& folder);

/// Runs a script of the shell in this way.
[[nodiscard]] files::Ended shell(const std::string& folder, const std::string& script);

}  // namespace pm::tests
