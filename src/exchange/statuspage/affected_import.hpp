#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/component.hpp"

namespace pm::exchange::statuspage {

/// Follows what the updates of an incident say of components, oldest first: the status that one had
/// before is only remarked on where the record does not say it anyway.
class Affected {
 public:
  /// The components of the incident are in the record. `codes` has their names by their ids: a
  /// component may have been renamed since an update.
  Affected(Imported& into, std::unordered_map<std::string, std::string> codes);

  /// The statuses from an update on. Names without one are components of the incident.
  [[nodiscard]] std::vector<model::ComponentStatus> read(const data::Value& list);

 private:
  void read_one(const data::Value& value, std::vector<model::ComponentStatus>& all);
  [[nodiscard]] std::string name_of(const data::Value* written, const data::Value* code);
  void name_alone(const std::string& name, const data::Value& value);
  void compare(const std::string& name, const data::Value* old_status);

  Imported& into_;
  std::unordered_map<std::string, std::string> codes_;
  std::unordered_map<std::string, model::Status> now_;
  std::unordered_set<std::string> names_;                 ///< of the components of the incident
  std::unordered_map<std::string, std::string> grouped_;  ///< names by "group - name"
};

}  // namespace pm::exchange::statuspage
