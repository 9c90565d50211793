#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pm::files {

/// The value of a variable in the environment of this process; nothing when it is not set.
[[nodiscard]] std::optional<std::string> environment_variable(std::string_view name);

}  // namespace pm::files
