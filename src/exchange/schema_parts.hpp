#pragma once

#include <string>
#include <string_view>

#include "pm/data/value.hpp"

namespace pm::exchange {

// Parts of JSON Schemas that several schemas share.

/// Returns a type, or null.
[[nodiscard]] data::Value or_null(data::Value type);

/// Returns a whole schema with its definitions, which may be empty.
[[nodiscard]] std::string schema_document(std::string_view title, const data::Value& root,
                                          const data::Value& definitions);

/// Returns the schema of a record as part of another schema, and the definitions that it refers to.
[[nodiscard]] data::Value record_schema();
[[nodiscard]] data::Value record_definitions();

}  // namespace pm::exchange
