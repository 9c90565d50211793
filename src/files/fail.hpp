#pragma once

#include <string>
#include <string_view>

namespace pm::files {

/// "no such file or directory": the system's words for an error number, in the case of ours.
[[nodiscard]] std::string reason(int error);

/// Throws the `Failure` "cannot read `a.yaml`: no such file or directory".
[[noreturn]] void fail(std::string_view what, const std::string& path, int error);

/// Whether an error number means that a file system does not know such a call at all.
[[nodiscard]] bool means_unsupported(int error);

}  // namespace pm::files
