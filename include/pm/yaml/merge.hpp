#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/text/source.hpp"
#include "pm/yaml/read.hpp"

namespace pm::yaml {

/// The three texts to merge. The base is empty when both sides added the file.
struct Versions {
  const text::Source& base;
  const text::Source& ours;
  const text::Source& theirs;
};

/// The conflict markers of git, of `size` signs.
struct ConflictMarks {
  std::string_view ours = "ours";
  std::string_view theirs = "theirs";
  std::size_t size = 7;
};

/// The result of a merge.
struct Merged {
  std::string text;
  /// The fields in conflict, by name: `updates[2024-01-29 16:26].message`.
  std::vector<std::string> conflicts;
};

/// Merges the changes that two sides made to one record. Lists merge as sets: an item is identified
/// by its content (an action by its `id`), items of both sides stay, and updates, timeline events
/// and outages are in order of time. Everything else merges field by field. A field that both sides
/// changed to different values is a conflict, with markers around that field alone. Unchanged parts
/// keep their bytes, comments stay. `defaults` has the time zone of local times. pm reads the
/// result again and compares it with its decisions, for either resolution of the conflicts. Empty
/// if one of the three is not a readable record; the caller can then merge lines.
[[nodiscard]] std::optional<Merged> merge_records(const Versions& versions,
                                                  const Defaults& defaults,
                                                  const ConflictMarks& marks);

}  // namespace pm::yaml
