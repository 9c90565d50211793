#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pm/text/result.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::yaml::edit {

/// The cost of making changes.
struct Effort {
  std::size_t reads = 0;  ///< how often pm parsed the record or a new version of it
};

/// Makes changes as `edited` does, as many at once as do not depend on each other. Reads the record
/// once, and again after each of these rounds.
[[nodiscard]] Result<std::string> make_changes(const text::Source& record,
                                               const std::vector<Change>& changes, Effort& effort);

}  // namespace pm::yaml::edit
