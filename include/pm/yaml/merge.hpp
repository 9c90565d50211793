#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/text/source.hpp"
#include "pm/text/span.hpp"
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

/// The side that wins a conflict.
enum class MergeSide { ours, theirs };

/// A merge of the changes that two sides made to one record, in steps, so that a caller who knows
/// what makes a record wrong can dispute what the merge decided. Lists merge as sets: an item is
/// identified by its content (an action by its `id`), items of both sides stay, and updates,
/// timeline events and outages are in order of time. Everything else merges field by field. A field
/// that both sides changed to different values is a conflict, with markers around that field alone.
/// Unchanged parts keep their bytes, comments stay.
class RecordMerge {
 public:
  /// Decides. Empty if one of the three is not a readable record; the caller can then merge lines.
  /// `defaults` has the time zone of local times. The sources must outlive the merge.
  [[nodiscard]] static std::optional<RecordMerge> of(const Versions& versions,
                                                     const Defaults& defaults);
  RecordMerge(RecordMerge&& other) noexcept;
  RecordMerge& operator=(RecordMerge&& other) noexcept;
  ~RecordMerge();

  [[nodiscard]] bool has_conflict() const;
  /// Returns the record with all conflicts resolved for one side.
  [[nodiscard]] std::string resolved(MergeSide side) const;
  /// Makes conflicts of the entries at these places of `resolved(side)`, if the sides differ in
  /// them. Returns false if they differ in none.
  [[nodiscard]] bool dispute(MergeSide side, const std::vector<text::Span>& places);
  /// Makes a conflict of everything in which the sides differ: what is resolved is one side.
  void dispute_all();
  /// Returns the record with conflict markers. pm reads it again and compares it with the
  /// decisions, for either side; empty if they differ.
  [[nodiscard]] std::optional<Merged> merged(const ConflictMarks& marks);

 private:
  struct Plan;
  explicit RecordMerge(std::unique_ptr<Plan> plan);

  std::unique_ptr<Plan> plan_;
};

/// Returns the merge if at most one side has changed anything.
[[nodiscard]] std::optional<Merged> merged_trivially(const Versions& versions);

/// Merges in one step, without disputes.
[[nodiscard]] std::optional<Merged> merge_records(const Versions& versions,
                                                  const Defaults& defaults,
                                                  const ConflictMarks& marks);

}  // namespace pm::yaml
