#pragma once

#include <string>

namespace pm::exchange {

/// The JSON Schema (2020-12) of a record, and of pm.yaml, made of the tables that read them, so
/// that an editor completes and checks what pm reads.
[[nodiscard]] std::string incident_schema();
[[nodiscard]] std::string config_schema();

}  // namespace pm::exchange
