#pragma once

#include <string>

#include "pm/files/program.hpp"

namespace pm::tests {

/// Runs programs of the machine in a directory. They see nothing of the user's own environment or
/// configuration except the search path, on which the real `pm` is the first. git's user is Robin.
[[nodiscard]] files::Programs programs_in(const std::string& folder);

/// Runs a shell script in the same way.
[[nodiscard]] files::Ended shell(const std::string& folder, const std::string& script);

}  // namespace pm::tests
