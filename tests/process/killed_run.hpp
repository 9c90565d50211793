#pragma once

#include <string>
#include <vector>

namespace pm::tests {

/// Runs the real pm in a folder and ends it, as `kill -9` does, after so many microseconds. False
/// when it had ended before.
[[nodiscard]] bool killed_after(int microseconds, const std::string& folder,
                                std::vector<std::string> arguments);

/// Whether a run can be ended at a given call of the system. It takes ptrace(2) of Linux, which
/// some containers forbid.
[[nodiscard]] bool can_trace();

/// Runs the real pm in a folder and ends it when it enters or leaves a call of the system: the
/// number-th time from the moment on in which it takes the lock. False when it had ended before.
[[nodiscard]] bool killed_at_call(int number, const std::string& folder,
                                  std::vector<std::string> arguments);

}  // namespace pm::tests
