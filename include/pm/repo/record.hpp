#pragma once

#include <memory>
#include <string>

#include "pm/files/disk.hpp"
#include "pm/model/incident.hpp"
#include "pm/repo/entry.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/read.hpp"

namespace pm::repo {

/// An incident that has been read, with the texts it was read from and what was found meanwhile.
struct Record {
  Entry entry;
  std::shared_ptr<const text::Source> source;
  std::shared_ptr<const text::Source> prose;  ///< `<id>.md` beside it; null when there is none
  model::Incident incident;
  text::Report report;
  bool unreadable = false;  ///< the world said no; the report says to what
};

/// Reads an incident. A file that cannot be read becomes a finding (rule `unreadable-file`), so
/// that the others are still looked at.
[[nodiscard]] Record load(const files::Disk& disk, const Entry& entry,
                          const yaml::Defaults& defaults);

/// The record as it would be read if its file said this; the Markdown beside it stays.
[[nodiscard]] Record with_text(const Record& record, std::string text,
                               const yaml::Defaults& defaults);

}  // namespace pm::repo
