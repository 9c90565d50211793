#pragma once

#include <string>
#include <string_view>

namespace pm::files {

/// Returns the system's text for an error number, in lower case: "no such file or directory".
[[nodiscard]] std::string reason(int error);

/// Throws the `Failure` "cannot read `a.yaml`: no such file or directory".
[[noreturn]] void fail(std::string_view what, const std::string& path, int error);

/// Returns whether an error number means that a file system does not support the call.
[[nodiscard]] bool means_unsupported(int error);

}  // namespace pm::files
