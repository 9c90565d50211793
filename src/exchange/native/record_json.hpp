#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "../json/value.hpp"
#include "pm/model/incident.hpp"

namespace pm::exchange {

/// A record as JSON: the keys and words of its YAML, in the order of the normal form. Two records
/// that say the same are the same JSON.
[[nodiscard]] json::Value record_json(const model::Incident& incident);

/// What a record in JSON says wrong, and where.
struct RecordMistake {
  std::string path;  ///< below the record: ".updates[0].at"; empty: the record as a whole
  std::string message;
  std::string help;
  std::size_t line = 0;    ///< of the JSON that was read, from 1; 0 when it was not read
  std::size_t column = 0;  ///< from 1
};

/// The record that a JSON says, read by the tables that read its YAML; its values have no place.
/// Else all that is wrong with it, at least one.
[[nodiscard]] std::variant<model::Incident, std::vector<RecordMistake>> read_record_json(
    const json::Value& record, std::string id);

}  // namespace pm::exchange
