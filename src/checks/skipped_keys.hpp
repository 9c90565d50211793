#pragma once

#include <string_view>
#include <vector>

#include "pm/model/incident.hpp"

namespace pm::checks {

/// The values of one key that have the wrong type. The reader reported and omitted them, so rules
/// do not report the key again.
class SkippedKeys {
 public:
  SkippedKeys(const model::Incident& incident, std::string_view key);

  /// Whether such a value is inside this place.
  [[nodiscard]] bool within(const text::Where& place) const;

 private:
  std::vector<text::Where> places_;  ///< by source and place
};

}  // namespace pm::checks
