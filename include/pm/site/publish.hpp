#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"

namespace pm::site {

/// The name of the list of files that pm wrote into the directory of a site.
inline constexpr std::string_view manifest_name = ".pm-site.json";

/// What a build changes in the directory of a site. Paths are relative to it.
struct Changes {
  std::vector<std::string> added;
  std::vector<std::string> changed;
  std::vector<std::string> removed;  ///< files of an earlier build that no page needs any more
  std::size_t unchanged = 0;

  [[nodiscard]] bool any() const { return !added.empty() || !changed.empty() || !removed.empty(); }
};

/// How to publish.
struct Publishing {
  std::string folder;
  bool compare_only = false;  ///< write nothing
  /// Called after each file, with how many are ready and how many there are.
  std::function<void(std::size_t ready, std::size_t all)> progress = {};
};

/// Makes the bytes of the file with this number. Several threads call it at once. It may be called
/// twice for a file, and must return the same.
using MakeFile = std::function<Result<std::string>(std::size_t number)>;

/// Makes all files, and writes those that differ, each completely or not at all. Nothing is written
/// if `make` fails for a file, or if a file exists that pm did not write. Files that are new come
/// first, in the order of `paths`, then those that change, in the same order; files of an earlier
/// build that are not needed any more are removed last. So whenever the build ends, all links that
/// lead from the front page, which is last, work. Removes only files that the manifest lists.
[[nodiscard]] Result<Changes, text::Report> publish(files::Disk& disk, const Publishing& how,
                                                    const std::vector<std::string>& paths,
                                                    const MakeFile& make);

}  // namespace pm::site
