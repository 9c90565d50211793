#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "pm/view/key.hpp"

namespace pm::exchange {

/// The JSON Schema (2020-12) of a record, and of pm.yaml, made of the tables that read them, so
/// that an editor completes and checks what pm reads.
[[nodiscard]] std::string incident_schema();
[[nodiscard]] std::string config_schema();

/// The JSON Schema of an object that pm prints, such as the context of templates. All keys are
/// required.
[[nodiscard]] std::string object_schema(std::string_view title, std::span<const view::Key> keys);

/// The same of a list of objects in an object with `version`: `member` contains the list, `others`
/// are further members.
[[nodiscard]] std::string list_schema(std::string_view title, std::string_view member,
                                      std::span<const view::Key> keys, std::int64_t version,
                                      std::span<const view::Key> others = {});

/// The JSON Schema of the file that `pm export json` writes.
[[nodiscard]] std::string export_schema();

}  // namespace pm::exchange
