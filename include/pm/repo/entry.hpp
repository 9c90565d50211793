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
/// has, or `latest`. What is meant by none or by several is reported (rule `incident`), with what
/// there is, and left out.
[[nodiscard]] std::vector<Entry> select(const files::Disk& disk, const Repository& repository,
                                        const std::vector<std::string>& names,
                                        text::Report& report);

}  // namespace pm::repo
