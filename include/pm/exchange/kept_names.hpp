#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "pm/data/value.hpp"

namespace pm::exchange {

/// The names of the data that is kept of a source, so that many values get names of their own in
/// linear time.
class KeptNames {
 public:
  /// A name that no member has: the one that is wanted, else with a number behind it, `pin_2`.
  /// Members are only ever added to `mapping`, which is the same each time.
  [[nodiscard]] std::string free(const data::Value& mapping, std::string_view wanted);

 private:
  std::unordered_map<std::string, std::size_t> next_;  ///< the number to try for a name again
  std::size_t known_ = 0;                              ///< members whose names are in `next_`
};

}  // namespace pm::exchange
