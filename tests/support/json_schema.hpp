#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace pm::tests {

/// Returns where a document does not match a JSON Schema, one line each; empty if it matches. Knows
/// the keywords that pm uses, and reports any other. A member that the schema does not describe is
/// reported, too, since pm describes all it prints.
[[nodiscard]] std::string mismatches(const nlohmann::json& schema, const nlohmann::json& document);

}  // namespace pm::tests
