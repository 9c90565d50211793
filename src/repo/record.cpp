#include "pm/repo/record.hpp"

#include <string>
#include <utility>

#include "pm/files/failure.hpp"
#include "pm/text/utf8.hpp"
#include "pm/yaml/limits.hpp"

namespace pm::repo {
namespace {

std::shared_ptr<const text::Source> read(const files::Disk& disk, const std::string& path) {
  return std::make_shared<const text::Source>(path, disk.read(path, yaml::most_bytes_read));
}

std::string prose_path(const std::string& path) { return path.substr(0, path.rfind('.')) + ".md"; }

void read_sources(const files::Disk& disk, Record& record) {
  record.source = read(disk, record.entry.path);
  const auto beside = prose_path(record.entry.path);
  if (disk.kind(beside) != files::Kind::missing) record.prose = read(disk, beside);
}

}  // namespace

Record load(const files::Disk& disk, const Entry& entry, const yaml::Defaults& defaults) {
  Record record = {.entry = entry};
  try {
    read_sources(disk, record);
  } catch (const files::Failure& failure) {
    record.unreadable = true;
    record.incident.id = entry.id;
    record.report.add({.rule = "unreadable-file",
                       .message = text::visible(failure.what()),
                       .help = failure.help()});
    return record;
  }
  record.incident =
      yaml::read_incident(*record.source, record.prose.get(), entry.id, defaults, record.report);
  return record;
}

}  // namespace pm::repo
