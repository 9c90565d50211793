#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pm/text/source.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::yaml {

/// That the action of this index, among those that were read, is done: its status, when, and where
/// that can be seen. `at` is as a file has it.
[[nodiscard]] std::vector<Change> done_action(const text::Source& record, std::size_t index,
                                              const std::string& at,
                                              const std::optional<std::string>& link);

}  // namespace pm::yaml
