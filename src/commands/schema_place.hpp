#pragma once

#include <string>
#include <string_view>

#include "pm/files/disk.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/repository.hpp"

namespace pm::commands {

// The paths of the JSON Schemas that `pm init` creates, relative to the repository root. The
// modeline of new records leads editors to the schema of records.

inline constexpr std::string_view incident_schema_file = ".pm/incident.schema.json";
inline constexpr std::string_view config_schema_file = ".pm/config.schema.json";

/// Returns the path from the incidents directory to the schema; empty if there is none.
[[nodiscard]] inline std::string way_to_schema(const files::Disk& disk,
                                               const repo::Repository& repository) {
  const auto file = repository.root + std::string(incident_schema_file);
  if (disk.kind(file) != files::Kind::file) return {};
  return repo::way_to_root(repository) + std::string(incident_schema_file);
}

}  // namespace pm::commands
