#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pm::files {

class Disk;

/// A file or a directory of a repository. Its path comes from a name, a link or a setting of the
/// repository, so a stranger may have chosen it.
struct Beneath {
  std::string root;  ///< "" for the current directory, otherwise with a slash at its end
  std::string path;  ///< relative to the root

  [[nodiscard]] std::string shown() const { return root + path; }
};

/// Returns whether a directory or the file in a path has git's name for its own directory, in any
/// case: there are disks that ignore case.
[[nodiscard]] bool names_git(std::string_view path);

/// Returns the bytes of a file of a repository. Throws a `Failure` if the path leaves the root or
/// enters git's own directory, also by links; if it is not a file; or if it is larger than `most`
/// bytes.
[[nodiscard]] std::string read_beneath(const Disk& disk, const Beneath& file, std::size_t most);

/// Throw the `Failure`s of a path that is not of the repository. `what`: "read" or "list".
[[noreturn]] void refuse_outside(std::string_view what, const Beneath& place);
[[noreturn]] void refuse_git(std::string_view what, const Beneath& place);

}  // namespace pm::files
