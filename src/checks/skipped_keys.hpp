#pragma once

#include <string_view>
#include <vector>

#include "pm/model/incident.hpp"

namespace pm::checks {

/// The values of one key that were of the wrong type. Reading has reported them and left them out
/// of the record: a rule that asks for the key need not report it again.
class SkippedKeys {
 public:
  SkippedKeys(const model::Incident& incident, std::string_view key);

  /// Whether such a value lies within this place.
  [[nodiscard]] bool within(const text::Where& place) const;

 private:
  std::vector<text::Where> places_;  ///< by source and place
};

}  // namespace pm::checks
