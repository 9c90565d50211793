#pragma once

#include <map>
#include <string>

#include "pm/repo/repository.hpp"
#include "pm/text/where.hpp"

namespace pm::repo {

/// Returns the origins of a repository's settings, by key: "pm.yaml:3" (file and line) or
/// "environment variable PM_TIMEZONE", even if pm rejects the value there. Omits settings that
/// nobody sets.
[[nodiscard]] std::map<std::string, std::string> origins(const Repository& repository);

/// Returns whether a place is in pm.yaml or in a variable of the environment.
[[nodiscard]] bool is_in_settings(const Repository& repository, const text::Where& where);

/// Returns the key of the setting at such a place, or of a record the key at its top; empty if the
/// file cannot be read as a mapping.
[[nodiscard]] std::string setting_at(const text::Where& where);

}  // namespace pm::repo
