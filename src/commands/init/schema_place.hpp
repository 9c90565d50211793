#pragma once

#include <string_view>

namespace pm::commands {

// Where `pm init` puts the JSON Schemas, relative to the root of the repository. Editors find the
// one of records through the modeline that `pm new` writes.

inline constexpr std::string_view incident_schema_file = ".pm/incident.schema.json";
inline constexpr std::string_view config_schema_file = ".pm/config.schema.json";

}  // namespace pm::commands
