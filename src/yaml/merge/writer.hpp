#pragma once

#include <string>

#include "choice.hpp"
#include "pm/yaml/merge.hpp"

namespace pm::yaml::merging {

/// A merged record as text. What was chosen from ours keeps its bytes, what was chosen from theirs
/// is moved to the column where it now stands, comments of both stay.
[[nodiscard]] std::string written(const Choice& record, Resolution resolution,
                                  const ConflictMarks& marks);

}  // namespace pm::yaml::merging
