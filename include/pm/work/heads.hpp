#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pm/files/stamp.hpp"
#include "pm/repo/entry.hpp"
#include "pm/repo/record.hpp"
#include "pm/work/head.hpp"
#include "pm/work/host.hpp"

namespace pm::work {

/// A cache of the heads of settled incidents: they have ended, their records have no errors, and
/// time changes nothing in their heads. pm reads all other records every time, so the cache never
/// decides which incident is open. It is in git's own directory, otherwise in the user's cache
/// directory. pm ignores a damaged one. Removing it changes no output, and neither does a change of
/// a record at any moment: files whose stamp might not show a change are read.
class Heads {
 public:
  /// Reads the cache of a repository. Another build of pm, pm.yaml or zone database makes the cache
  /// useless. The arguments must outlive it.
  Heads(const Host& host, const repo::Repository& repository);

  /// The files of a record, as they were before pm read them.
  struct Files {
    std::string name;  ///< of the record, in the directory of incidents; empty if it is elsewhere
    std::optional<files::Stamp> record;
    std::optional<files::Stamp> prose;
  };
  [[nodiscard]] Files files_of(const repo::Entry& entry) const;

  /// Whether the cache has the head of these files.
  [[nodiscard]] bool knows(const Files& files) const { return find(files) != nullptr; }
  /// Returns a head that the cache has; without `whole`, only id, title and components.
  [[nodiscard]] Head known(const Files& files, bool whole) const;

  /// Returns the entry of the cache for a record that was read after its `files`; nothing if it is
  /// not settled. May run in several threads.
  [[nodiscard]] std::optional<std::string> entry_of(const Files& files,
                                                    const repo::Record& record) const;
  void add(const Files& files, std::string entry) { added_[files.name] = std::move(entry); }

  /// Writes the cache for the incidents of these files, if anything was added. A disk that cannot
  /// write it is no failure.
  void save(const std::vector<Files>& all) const;

 private:
  /// An entry of the file that was read.
  struct Known {
    std::string_view entry;
    std::optional<files::Stamp> record;
    std::optional<files::Stamp> prose;
    time::Instant made;  ///< the present of the command that read the record
    std::string_view head;
  };
  [[nodiscard]] const Known* find(const Files& files) const;
  void read();

  const Host& host_;
  const repo::Repository& repository_;
  time::Instant now_;
  std::string folder_;  ///< of the records
  std::string path_;    ///< empty: there is no place for a cache
  std::string key_;     ///< everything but the files that heads depend on
  std::string bytes_;
  std::unordered_map<std::string_view, Known> known_;
  std::unordered_map<std::string, std::string> added_;
};

}  // namespace pm::work
