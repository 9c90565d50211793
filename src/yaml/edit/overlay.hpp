#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "../node.hpp"
#include "pm/data/value.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::yaml::edit {

/// An entry to add to a mapping, or, without a key, to a list.
struct Addition {
  std::string key = {};
  data::Value value;
};

/// The effect of a round of changes on a value of the record: none, a new value, or other entries.
/// The tree below it stays as pm read it.
struct Overlay {
  /// An entry as the changes leave it: one of the tree, or an added one.
  struct Entry {
    std::size_t index = 0;  ///< in the tree; for an added entry, of the entry that it precedes
    std::unique_ptr<Addition> added = nullptr;
  };

  std::optional<data::Value> value = {};           ///< the new value
  std::optional<std::vector<Entry>> entries = {};  ///< those of the tree when there is no list
  std::set<std::size_t> removed = {};              ///< entries of the tree
  std::map<std::size_t, Overlay> below = {};       ///< the effects on the values of its entries

  /// Returns the overlay of a value, by the indexes of the entries on the path to it. Creates it if
  /// missing.
  Overlay& at(const std::vector<std::size_t>& indexes);
  [[nodiscard]] bool is_empty() const;
  [[nodiscard]] bool is_removed(std::size_t index) const;
};

/// Returns the number of entries of a mapping or list after the changes.
[[nodiscard]] std::size_t count_entries(const Node& collection, const Overlay* planned);

/// Returns the keys of a mapping after the changes.
[[nodiscard]] std::vector<std::string_view> keys_of(const Node& mapping, const Overlay* planned);

/// Returns whether a value of a record equals the draft that was to be written.
[[nodiscard]] bool equals(const Node& node, const data::Value& draft);

/// Returns whether `now` equals `old` with the planned changes.
[[nodiscard]] bool is_as_planned(const Node& old, const Overlay& planned, const Node& now);

/// The place for a new key among the keys of a mapping, in the order of the format: after the
/// nearest that comes before it there, otherwise before the nearest that comes after it, otherwise
/// at the end. `steps` of the path lead to the mapping.
[[nodiscard]] std::size_t place_of_key(const std::vector<std::string_view>& keys, const Path& path,
                                       std::size_t steps, std::string_view key);

}  // namespace pm::yaml::edit
