#include "schema_place.hpp"

#include "pm/files/disk.hpp"
#include "pm/repo/free_entry.hpp"

namespace pm::commands {

std::string way_to_schema(const files::Disk& disk, const repo::Repository& repository) {
  const auto file = repository.root + std::string(incident_schema_file);
  if (disk.kind(file) != files::Kind::file) return {};
  return repo::way_to_root(repository) + std::string(incident_schema_file);
}

}  // namespace pm::commands
