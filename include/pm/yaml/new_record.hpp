#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pm/model/component.hpp"
#include "pm/yaml/record_changes.hpp"

namespace pm::yaml {

/// The content of a new record. Times are as a file contains them; unset values are omitted.
struct NewRecord {
  std::string title;
  std::optional<std::string> organization;
  std::optional<std::string> timezone;
  std::optional<std::string> severity;
  std::optional<std::string> impact;
  std::optional<std::string> kind;
  std::optional<std::pair<std::string, std::string>> scheduled;  ///< from, to
  std::vector<std::string> components;
  std::vector<std::string> labels;
  std::optional<std::string> started;
  NewUpdate first;
};

/// Comments in the file, for the next person who opens it.
struct Guidance {
  std::string schema;                   ///< path to the JSON Schema, for editors; empty: none
  std::vector<std::string> severities;  ///< suggested if the record has none
  bool sections = true;                 ///< the sections of the postmortem, as comments to fill in
};

/// Returns the text of a new record. It stays valid if the user removes `# ` from the comments.
[[nodiscard]] std::string new_record(const NewRecord& record, const Guidance& guidance);

}  // namespace pm::yaml
