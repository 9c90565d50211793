#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pm::files {

/// Returns the value of an environment variable of this process; nothing if it is not set.
[[nodiscard]] std::optional<std::string> environment_variable(std::string_view name);

}  // namespace pm::files
