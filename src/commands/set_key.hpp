#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/model/format.hpp"
#include "pm/text/result.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::commands {

/// A key of a record as people type it, `updates.2.at`, with its place in the file.
struct SetKey {
  enum class Is {
    field,  ///< a key of the format, which `row` describes
    item,   ///< `updates.2`: one mapping of the list that `row` describes
    entry,  ///< `roles.commander`: one value of a mapping with free keys, which `row` describes
  };

  std::string name;  ///< `updates.2.at`
  yaml::Path path;
  const model::FormatKey* row = nullptr;
  Is is = Is::field;

  /// The type of its value. For an entry that of the values of its mapping: `statuses` is a status.
  [[nodiscard]] model::Shape shape() const;
};

/// What a number in a key must name.
enum class Items {
  existing,  ///< an item that the record has
  any,       ///< also an item that it does not have, and `N`
};

/// Reads a key. Numbers count the items of a list from 1, as pm shows them. `contents` are those of
/// the record; null without one. An unknown key fails with the nearest and the valid keys.
[[nodiscard]] Result<SetKey> read_set_key(std::string_view text, const data::Value& contents,
                                          Items items = Items::existing);

/// Calls `take` with every key of the format and its row, in the order of the file. `N` is the
/// number of an item: `updates.N.at`.
void each_set_key(
    const std::function<void(const std::string& name, const model::FormatKey& row)>& take);

/// Returns whether a mapping accepts keys that the format does not list: sections of a postmortem.
[[nodiscard]] bool takes_sections(const model::FormatKey& mapping);

/// Returns the value at a path; null if there is none.
[[nodiscard]] const data::Value* value_at(const data::Value& contents, const yaml::Path& path);

/// Returns the indexes in the file of the items of a list that pm reads: the mappings.
[[nodiscard]] std::vector<std::size_t> item_indexes(const data::Value& list);

}  // namespace pm::commands
