#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pm/files/beneath.hpp"
#include "pm/files/disk.hpp"
#include "pm/repo/repository.hpp"

namespace pm::repo {

// Everything that pm reads because the repository says so goes through here: records, the Markdown
// next to them, templates, pm.yaml, pictures. A path that a person types on the command line may
// lead anywhere; a pull request must not make CI read files of the machine.

/// Returns a path in a form that the disk confines to the repository. A path that is not in the
/// repository, which only the command line can give, is confined to its own directory.
[[nodiscard]] files::Beneath inside(const files::Disk& disk, const Repository& repository,
                                    const std::string& path);

/// Returns the bytes of a file of the repository, at most `most`. Throws a `Failure` if a link or
/// `..` leads out of the repository, or into git's own directory.
[[nodiscard]] std::string read_inside(const files::Disk& disk, const Repository& repository,
                                      const std::string& path, std::size_t most);

/// Returns the names in a directory of the repository, with the same promise.
[[nodiscard]] std::vector<std::string> list_inside(const files::Disk& disk,
                                                   const Repository& repository,
                                                   const std::string& folder);

/// Throws a `Failure` if a path is in git's own directory, which no command writes.
void require_not_git(const files::Disk& disk, const Repository& repository,
                     const std::string& path);

}  // namespace pm::repo
