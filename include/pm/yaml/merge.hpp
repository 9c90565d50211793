#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/text/source.hpp"
#include "pm/yaml/read.hpp"

namespace pm::yaml {

/// The three texts that a merge is about. The base is empty when both sides added the file.
struct Versions {
  const text::Source& base;
  const text::Source& ours;
  const text::Source& theirs;
};

/// How the marks of a conflict look: git's, of `size` signs.
struct ConflictMarks {
  std::string_view ours = "ours";
  std::string_view theirs = "theirs";
  std::size_t size = 7;
};

/// What merging came to.
struct Merged {
  std::string text;
  /// The fields with marks around them, by name: `updates[2024-01-29 16:26].message`.
  std::vector<std::string> conflicts;
};

/// Merges what two sides made of one record. Lists merge as sets: an entry is known by what it says
/// (an action by its `id`), those of both sides stay, updates, timeline and outages stand in the
/// order of their times. Everything else merges field by field; only what both changed to different
/// things is a conflict, with marks around that field alone. What neither side touched keeps its
/// bytes, comments stay. `defaults` tell the zone of times. The text has been read again and says
/// what was decided, whichever side conflicts are resolved to. Nothing when one of the three is not
/// a readable record: then merging lines is for somebody else.
[[nodiscard]] std::optional<Merged> merge_records(const Versions& versions,
                                                  const Defaults& defaults,
                                                  const ConflictMarks& marks);

}  // namespace pm::yaml
