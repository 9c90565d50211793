#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/work/open.hpp"

namespace pm::work {

/// The place for pages, and what to do with them there.
struct Target {
  enum class Kind { stream, file, folder };
  enum class Mode { write, compare };  ///< compare: keep the diff, write nothing

  Kind kind = Kind::stream;
  Mode mode = Mode::write;
  std::string path;
};

/// Returns whether output would replace something that pm reads: a record or its Markdown, a
/// template, pm.yaml. Throws a `Failure` if it would go into git's own directory.
[[nodiscard]] bool is_read(const files::Disk& disk, const Target& target, const Opened& opened);

/// Writes pages to the target and counts them.
class Output {
 public:
  /// Removes temporary files of interrupted writes from the target's directory.
  Output(files::Disk& disk, Target target);

  /// Writes a page; `file` is its name if the target is a directory. Returns the text to print: the
  /// page itself for a stream, its diff in mode `compare`, otherwise nothing.
  [[nodiscard]] std::string put(const std::string& file, std::string_view text);

  /// Ends the output to a directory, which keeps a list of the files that pm wrote there (file
  /// `.pm-pages`). `maker` tells outputs apart that share a directory: `html`, `statuspage`. If
  /// this output is `complete`, returns the files of an earlier one that it did not write again,
  /// and removes them if `prune`.
  [[nodiscard]] std::vector<std::string> close(std::string_view maker, bool complete, bool prune);

  /// Returns the path that `put` writes to; the name itself for a stream.
  [[nodiscard]] std::string path(const std::string& file) const;

  [[nodiscard]] bool compares() const { return target_.mode == Target::Mode::compare; }
  [[nodiscard]] bool is_stream() const { return target_.kind == Target::Kind::stream; }
  [[nodiscard]] std::size_t pages() const { return pages_; }
  /// Returns how many pages differ from the existing files.
  [[nodiscard]] std::size_t changed() const { return changed_; }

 private:
  files::Disk& disk_;
  Target target_;
  std::size_t pages_ = 0;
  std::size_t changed_ = 0;
  std::set<std::string> names_;  ///< of the files of this output in a directory
};

}  // namespace pm::work
