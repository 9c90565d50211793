#pragma once

#include <memory>
#include <string>

#include "pm/files/disk.hpp"
#include "pm/model/incident.hpp"
#include "pm/repo/entry.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/read.hpp"

namespace pm::repo {

/// An incident with the texts it was read from and the diagnostics of reading.
struct Record {
  Entry entry;
  std::shared_ptr<const text::Source> source;
  std::shared_ptr<const text::Source> prose;  ///< `<id>.md` next to it; null if it does not exist
  model::Incident incident;
  text::Report report;
  bool unreadable = false;  ///< a file is unreadable; the report says why
};

/// Reads an incident of the repository. A file that is unreadable, or that a link leads out of the
/// repository, becomes a diagnostic (rule `unreadable-file`), so that pm still reads the other
/// records.
[[nodiscard]] Record load(const files::Disk& disk, const Repository& repository,
                          const Entry& entry);

/// Returns the record as if its file contained this text; the Markdown next to it stays.
[[nodiscard]] Record with_text(const Record& record, std::string text,
                               const yaml::Defaults& defaults);

}  // namespace pm::repo
