#pragma once

#include <string_view>
#include <vector>

#include "pm/text/report.hpp"

namespace pm::checks {

/// The values of one key that reading found to be of the wrong type. They are not in the record,
/// and reading has said so: a rule that asks for the key need not say it again.
class Misread {
 public:
  Misread(const text::Report& report, std::string_view key);

  /// Whether such a value stands within this place.
  [[nodiscard]] bool within(const text::Where& place) const;

 private:
  std::vector<text::Where> places_;  ///< by source and place
};

}  // namespace pm::checks
