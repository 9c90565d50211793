#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pm::files {

/// Returns the value of an environment variable of this process; nothing if it is not set.
[[nodiscard]] std::optional<std::string> environment_variable(std::string_view name);

/// Returns the names of all environment variables of this process.
[[nodiscard]] std::vector<std::string> environment_names();

/// Changes the current directory of this process; throws a `Failure` if that is not possible.
void enter_folder(const std::string& folder);

/// Makes a file beyond the quota or the limit of this process an error of the write, instead of a
/// signal that ends pm in the middle. Programs that pm runs keep the usual signal.
void report_full_quota();

/// Returns whether `report_full_quota` changed the signal.
[[nodiscard]] bool reports_full_quota();

}  // namespace pm::files
