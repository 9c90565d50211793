#pragma once

#include <map>
#include <string>

#include "pm/repo/repository.hpp"

namespace pm::repo {

/// Returns the origins of a repository's settings, by key: "pm.yaml:3" (file and line) or
/// "environment variable PM_TIMEZONE", even if pm rejects the value there. Omits settings that
/// nobody sets.
[[nodiscard]] std::map<std::string, std::string> origins(const Repository& repository);

}  // namespace pm::repo
