#pragma once

#include <string>
#include <string_view>

#include "pm/files/disk.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/repository.hpp"

namespace pm::commands {

// Where `pm init` puts the JSON Schemas, relative to the root of the repository. Editors find the
// one of records through the modeline that new records begin with.

inline constexpr std::string_view incident_schema_file = ".pm/incident.schema.json";
inline constexpr std::string_view config_schema_file = ".pm/config.schema.json";

/// The way from the folder of the incidents to the schema; empty when there is none.
[[nodiscard]] inline std::string way_to_schema(const files::Disk& disk,
                                               const repo::Repository& repository) {
  const auto file = repository.root + std::string(incident_schema_file);
  if (disk.kind(file) != files::Kind::file) return {};
  return repo::way_to_root(repository) + std::string(incident_schema_file);
}

}  // namespace pm::commands
