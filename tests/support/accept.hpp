#pragma once

#include <filesystem>
#include <string>

/// Golden files: what a test expects stands in a file beside it.
namespace pm::tests {

/// The bytes of a file; empty when there is none.
[[nodiscard]] std::string bytes_of(const std::filesystem::path& path);

/// Whether a file says this. With `PM_ACCEPT=1` in the environment one that is missing or says
/// something else is written instead, and the git diff is the review.
[[nodiscard]] bool is_accepted(const std::filesystem::path& path, const std::string& text);

/// The same in words: nothing when it is accepted, else the difference as a diff. A missing file
/// says nothing, and one that is to say nothing is removed.
[[nodiscard]] std::string difference(const std::filesystem::path& path, const std::string& text);

}  // namespace pm::tests
