#pragma once

#include <string>
#include <vector>

#include "pm/model/incident.hpp"

/// Records for tests of what must keep every field. All of it follows from the lists of fields, so
/// that nothing is to be added here for a new one.
namespace pm::tests {

/// A record with a value in every field, each of its own; lists have two items.
[[nodiscard]] model::Incident full_record();

struct ChangedRecord {
  std::string path;  ///< of the value: `updates[1].message`
  model::Incident incident;
};

/// The record with one of its values changed, for each value that it has.
[[nodiscard]] std::vector<ChangedRecord> changed_records(const model::Incident& incident);

/// The paths of the values that differ, wherever they were read.
[[nodiscard]] std::vector<std::string> differences(const model::Incident& a,
                                                   const model::Incident& b);

}  // namespace pm::tests
