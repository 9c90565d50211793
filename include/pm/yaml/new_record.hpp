#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pm/model/component.hpp"
#include "pm/yaml/record_changes.hpp"

namespace pm::yaml {

/// What a new record is to say. Times are as a file has them; what is not said is not written.
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

/// What stands in the file besides: for the person who opens it next.
struct Guidance {
  std::string schema;                   ///< path to the JSON Schema, for editors; empty: none
  std::vector<std::string> severities;  ///< offered where the record has none
  bool sections = true;                 ///< the sections of the analysis, as comments to fill in
};

/// The text of a new record. Where `# ` is taken from the comments, it is still a record.
[[nodiscard]] std::string new_record(const NewRecord& record, const Guidance& guidance);

/// The text of a new Markdown file beside a record: the headings of the analysis.
[[nodiscard]] std::string new_prose();

}  // namespace pm::yaml
