#include "pm/repo/record.hpp"

#include <string>
#include <utility>

#include "pm/files/failure.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/read_inside.hpp"
#include "pm/text/utf8.hpp"
#include "pm/yaml/limits.hpp"

namespace pm::repo {
namespace {

std::shared_ptr<const text::Source> read(const files::Disk& disk, const Repository& repository,
                                         const std::string& path) {
  return std::make_shared<const text::Source>(
      path, read_inside(disk, repository, path, yaml::most_bytes_read));
}

void read_sources(const files::Disk& disk, const Repository& repository, Record& record) {
  record.source = read(disk, repository, record.entry.path);
  const auto beside = prose_path(record.entry.path);
  if (disk.kind(beside) != files::Kind::missing) record.prose = read(disk, repository, beside);
}

void read_incident(Record& record, const yaml::Defaults& defaults) {
  record.incident = yaml::read_incident(*record.source, record.prose.get(), record.entry.id,
                                        defaults, record.report);
}

}  // namespace

Record load(const files::Disk& disk, const Repository& repository, const Entry& entry) {
  Record record = {.entry = entry};
  try {
    read_sources(disk, repository, record);
  } catch (const files::Failure& failure) {
    record.unreadable = true;
    record.incident.id = entry.id;
    record.report.add({.rule = "unreadable-file",
                       .message = text::visible(failure.what()),
                       .help = failure.help()});
    return record;
  }
  read_incident(record, repository.defaults());
  return record;
}

Record with_text(const Record& record, std::string text, const yaml::Defaults& defaults) {
  Record changed = {.entry = record.entry, .prose = record.prose};
  changed.source = std::make_shared<const text::Source>(record.entry.path, std::move(text));
  read_incident(changed, defaults);
  return changed;
}

}  // namespace pm::repo
