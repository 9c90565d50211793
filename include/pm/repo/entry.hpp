#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"

namespace pm::repo {

/// Where an incident's file is, before anybody has read it.
struct Entry {
  std::string id;    ///< the file's stem
  std::string path;  ///< of its YAML
};

/// All incidents of a repository, sorted by id. None when the folder is missing.
[[nodiscard]] std::vector<Entry> entries(const files::Disk& disk, const Repository& repository);

/// The incident that somebody means by a path, an id, a beginning or part of an id that only one
/// has, or `latest`, the last by id. What is meant by none or by several is reported (rule
/// `incident`), with what there is, and left out. One that is named twice is taken once.
[[nodiscard]] std::vector<Entry> select(const files::Disk& disk, const Repository& repository,
                                        const std::vector<std::string>& names,
                                        text::Report& report);

/// Reports what does not lie in the folder of the incidents itself (rule `incident`), though it may
/// be read: a command that writes is not to change another file.
void report_elsewhere(const files::Disk& disk, const Repository& repository,
                      const std::vector<Entry>& entries, text::Report& report);

/// Reports incidents of the same id (rule `duplicate-id`): the pages of one would replace the
/// other's.
void report_duplicates(const std::vector<Entry>& entries, text::Report& report);

/// Reports what stands in the folder of the incidents and is not read (rule `stray-file`), given
/// all that is: Markdown without its record, records in folders below, endings in capitals; or that
/// there is nothing.
void report_strays(const files::Disk& disk, const Repository& repository,
                   const std::vector<Entry>& all, text::Report& report);

}  // namespace pm::repo
