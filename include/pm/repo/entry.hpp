#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"

namespace pm::repo {

/// The id and the path of a record that pm has not read yet.
struct Entry {
  std::string id;    ///< the file name without its extension
  std::string path;  ///< path of the record
};

/// Returns all incidents of a repository, sorted by id. Empty if the directory is missing.
[[nodiscard]] std::vector<Entry> entries(const files::Disk& disk, const Repository& repository);

/// Returns the aliases of incidents, each as the id of an entry with the path of its record. Reads
/// all records.
[[nodiscard]] std::vector<Entry> aliases(const files::Disk& disk, const Repository& repository,
                                         const std::vector<Entry>& all);

/// Returns the incidents with these names: a path, an id, a unique prefix or part of an id, or
/// `latest`, the last by id. Only if no id matches, an alias counts as an id. Reports names that
/// match no incident or several (rule `incident`), with the incidents there are, and omits them. An
/// incident that is named twice appears once.
[[nodiscard]] std::vector<Entry> select(const files::Disk& disk, const Repository& repository,
                                        const std::vector<std::string>& names,
                                        text::Report& report);

/// Reports records outside the incidents directory (rule `incident`). pm may read them, but a
/// command that writes must not change them.
void report_elsewhere(const files::Disk& disk, const Repository& repository,
                      const std::vector<Entry>& entries, text::Report& report);

/// Reports incidents with the same id (rule `duplicate-id`): the page of one would replace the
/// other.
void report_duplicates(const std::vector<Entry>& entries, text::Report& report);

/// Reports files in the incidents directory that pm does not read (rule `stray-file`), given all
/// records: Markdown without its record, records in directories below, extensions in capitals. Also
/// reports a directory without records.
void report_unmatched_files(const files::Disk& disk, const Repository& repository,
                            const std::vector<Entry>& all, text::Report& report);

}  // namespace pm::repo
