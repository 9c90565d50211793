#pragma once

#include <string>
#include <string_view>

#include "pm/data/value.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/result.hpp"

namespace pm::exchange::pm_json {

/// Prose as the normal form has it: LF at line ends, and no white space at its end.
[[nodiscard]] std::string normal_prose(std::string_view text);

/// A record as JSON: the keys and words of its YAML, in the order of the normal form. Two records
/// that say the same are the same JSON.
[[nodiscard]] data::Value record_json(const model::Incident& incident);

/// The record that a JSON says, read by the tables that read its YAML; its values have no place.
/// Fails with its first error: `key` is the path below the record (".updates[0].at"; empty: the
/// record as a whole), the place has no name and the text of the value, and a note counts the other
/// errors.
[[nodiscard]] Result<model::Incident> read_record_json(const data::Value& record, std::string id);

}  // namespace pm::exchange::pm_json
