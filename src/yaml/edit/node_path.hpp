#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "overlay.hpp"
#include "pm/text/diagnostic.hpp"
#include "pm/text/result.hpp"
#include "pm/yaml/edit.hpp"
#include "record.hpp"

namespace pm::yaml::edit {

/// A value, and the entry whose value it is.
struct Slot {
  const Node* value = nullptr;
  const Node* holder = nullptr;  ///< the mapping or list of the entry; none: the whole record
  std::size_t index = 0;         ///< of the entry in that
  bool flow = false;             ///< the entry is in brackets
};

/// The values along a path, from the whole record to the last one that exists. pm may change each
/// of them: an alias, an anchor or a tag ends the search with a diagnostic.
struct NodePath {
  std::vector<Slot> slots;
  std::size_t found = 0;  ///< steps of the path that exist; the others are keys
  /// The value that an earlier change wrote at `found` steps; the slots end above it.
  data::Value* written = nullptr;

  /// The way from the record to the last value, by the indexes of the entries.
  [[nodiscard]] std::vector<std::size_t> indexes() const;
};

/// Follows a path through the record with the changes that are planned so far. Why pm cannot follow
/// it or change the values is the diagnostic (rule `edit`). The last value is only looked at when
/// `changes_last`.
[[nodiscard]] Result<NodePath> resolve_path(const Record& record, Overlay& planned,
                                            const Path& path, bool changes_last);

/// A diagnostic of the rule `edit`.
[[nodiscard]] text::Diagnostic edit_error(const text::Source& source, text::Span span,
                                          std::string message, std::string help);

}  // namespace pm::yaml::edit
