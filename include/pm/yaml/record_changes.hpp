#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/model/action.hpp"
#include "pm/model/component.hpp"
#include "pm/model/phase.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::yaml {

// The lists at the top of a record: updates, timeline, outages, actions. The model omits items that
// are not mappings; they stay in the file, so that an index in the model is not one in the file.

/// Returns the whole content of a record as the file has it, in strings, lists and mappings. A key
/// without a value has an empty string. Returns null if the file has no mapping.
[[nodiscard]] data::Value contents(const text::Source& record);

/// Returns the change that adds an item before the one with this index in the model, or at the end.
[[nodiscard]] Change added_item(const text::Source& record, std::string_view list,
                                std::size_t index, data::Value item);

/// Returns the path of the item with this index in the model. Throws std::out_of_range if the list
/// is shorter.
[[nodiscard]] Path item_path(const text::Source& record, std::string_view list, std::size_t index);

/// Returns the change that sets a key of the item with this index in the model.
[[nodiscard]] Change set_in_item(const text::Source& record, std::string_view list,
                                 std::size_t index, std::string_view key, data::Value value);

/// The values of a new update, or the new values of an existing one. Times are as in the file.
struct NewUpdate {
  std::optional<std::string> at;
  std::optional<model::Phase> phase;
  std::optional<std::string> by;
  std::vector<std::pair<std::string, model::Status>> components;
  std::optional<std::string> next_update;  ///< a time or a duration
  bool reopens = false;
  std::optional<std::string> message;  ///< Markdown
};

/// Returns the item for the list, keys in the order of the format, without keys for missing values.
[[nodiscard]] data::Value draft(const NewUpdate& update);

/// Returns the change that adds an update before the one with this index, or at the end. Indexes
/// count the updates that pm read.
[[nodiscard]] Change added_update(const text::Source& record, std::size_t index,
                                  const NewUpdate& update);

/// Returns the changes that give the update with this index the new values. Its other values, and
/// components without a new status, stay as they are.
[[nodiscard]] std::vector<Change> amended_update(const text::Source& record, std::size_t index,
                                                 const NewUpdate& update);

/// Returns the changes by which a record that had the id `from` has the id `to`: `from` becomes the
/// last of its `aliases`, and `to` is none of them.
[[nodiscard]] std::vector<Change> renamed(const text::Source& record, const std::string& from,
                                          const std::string& to);

/// Returns the changes by which `related` of a record names the incident `to` instead of `from`.
[[nodiscard]] std::vector<Change> renamed_relations(const text::Source& record,
                                                    std::string_view from, const std::string& to);

/// The new status of an action. Times are as in the file.
struct ActionMark {
  model::ActionStatus status = model::ActionStatus::open;
  std::optional<std::string> done = {};  ///< when it was done; removed if empty
  std::optional<std::string> link = {};  ///< to the result; stays if empty
};

/// Returns the changes that give action `index`, among those that pm read, a new status.
[[nodiscard]] std::vector<Change> marked_action(const text::Source& record, std::size_t index,
                                                const ActionMark& mark);

}  // namespace pm::yaml
