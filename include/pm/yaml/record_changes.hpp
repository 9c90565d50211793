#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/model/component.hpp"
#include "pm/model/phase.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::yaml {

/// What an update is to say, or what of it is to change. Times are as a file has them.
struct NewUpdate {
  std::optional<std::string> at;
  std::optional<model::Phase> phase;
  std::optional<std::string> by;
  std::vector<std::pair<std::string, model::Status>> components;
  std::optional<std::string> next_update;  ///< a time or a duration
  bool reopens = false;
  std::optional<std::string> message;  ///< Markdown
};

/// The entry of the list, keys in the order of the format; what is not said is left out.
[[nodiscard]] data::Value draft(const NewUpdate& update);

/// Adds an update before the one of this index among those that were read, or at the end.
[[nodiscard]] Change added_update(const text::Source& record, std::size_t index,
                                  const NewUpdate& update);

/// Changes what is said of the update of this index, and leaves the rest of it. Of components only
/// those that are named change.
[[nodiscard]] std::vector<Change> amended_update(const text::Source& record, std::size_t index,
                                                 const NewUpdate& update);

/// That the action of this index, among those that were read, is done: its status, when, and where
/// that can be seen. `at` is as a file has it.
[[nodiscard]] std::vector<Change> done_action(const text::Source& record, std::size_t index,
                                              const std::string& at,
                                              const std::optional<std::string>& link);

}  // namespace pm::yaml
