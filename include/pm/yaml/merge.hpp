#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "pm/text/source.hpp"
#include "pm/yaml/read.hpp"

namespace pm::yaml {

/// The three texts that a merge is about.
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
  std::size_t conflicts = 0;  ///< fields with marks around them
};

/// Merges what two sides made of one record. Updates, timeline, actions, outages, labels, components
/// and relations merge as sets: an entry is known by what it says (an action by its `id`), those of
/// both sides stay, those with a time stand in its order. Everything else merges field by field;
/// only what both changed to different things is a conflict, with marks around that field alone.
/// What neither side touched keeps its bytes, comments stay. `defaults` tell the zone of times.
/// Nothing when one of the three is not a readable record: then merging lines is for somebody else.
[[nodiscard]] std::optional<Merged> merge(const Versions& versions, const Defaults& defaults,
                                          const ConflictMarks& marks);

}  // namespace pm::yaml
