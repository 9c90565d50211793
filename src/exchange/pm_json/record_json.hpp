#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "pm/data/value.hpp"
#include "pm/model/incident.hpp"

namespace pm::exchange::pm_json {

/// Prose as the normal form has it: LF at line ends, and no white space at its end.
[[nodiscard]] std::string normal_prose(std::string_view text);

/// A record as JSON: the keys and words of its YAML, in the order of the normal form. Two records
/// that say the same are the same JSON.
[[nodiscard]] data::Value record_json(const model::Incident& incident);

/// What a record in JSON says wrong first, and where.
struct RecordMistake {
  std::string path;  ///< below the record: ".updates[0].at"; empty: the record as a whole
  std::string message;
  std::string help;
  std::size_t line = 0;    ///< of the JSON that was read, from 1; 0 when it was not read
  std::size_t column = 0;  ///< from 1
  std::size_t more = 0;    ///< how many other mistakes it has
};

/// The record that a JSON says, read by the tables that read its YAML; its values have no place.
[[nodiscard]] std::variant<model::Incident, RecordMistake> read_record_json(
    const data::Value& record, std::string id);

}  // namespace pm::exchange::pm_json
