#pragma once

#include <filesystem>
#include <string>

/// Golden files: the expected output of a test is in a file next to it.
namespace pm::tests {

/// Returns the bytes of a file; empty if it does not exist.
[[nodiscard]] std::string bytes_of(const std::filesystem::path& path);

/// Returns whether a file has this text. With `PM_ACCEPT=1` in the environment it writes a missing
/// or different file instead; review the git diff.
[[nodiscard]] bool is_accepted(const std::filesystem::path& path, const std::string& text);

/// Returns an empty text if it is accepted, otherwise a diff. A missing file counts as empty, and
/// accepting an empty text removes the file.
[[nodiscard]] std::string difference(const std::filesystem::path& path, const std::string& text);

}  // namespace pm::tests
