#pragma once

#include <map>
#include <string>

#include "pm/repo/repository.hpp"

namespace pm::repo {

/// Where the settings of a repository come from, by key: "pm.yaml:3" (file and line), "environment
/// variable PM_TIMEZONE"; also where what they say there was refused. Those that nobody sets are
/// left out.
[[nodiscard]] std::map<std::string, std::string> origins(const Repository& repository);

}  // namespace pm::repo
