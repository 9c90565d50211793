#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "outline.hpp"
#include "pm/yaml/merge.hpp"
#include "pm/yaml/read.hpp"

namespace pm::yaml::merge {

/// The same piece in the three versions; null in one that does not have it.
struct Triple {
  const Piece* base = nullptr;
  const Piece* ours = nullptr;
  const Piece* theirs = nullptr;

  [[nodiscard]] const Piece& any() const { return ours != nullptr ? *ours : *theirs; }
};

/// What is to stand in the place of a piece after the merge.
struct Choice {
  enum class From {
    ours,
    theirs,
    parts,     ///< both: their parts have been merged
    prose,     ///< both: the lines of their text have been merged
    conflict,  ///< both changed it to different things, or one removed what the other changed
  };

  From from = From::ours;
  Triple of = {};
  std::vector<Choice> parts = {};
  std::string prose = {};  ///< the whole piece, as if it stood in column 0
  std::size_t says = 0;    ///< the number of the value of `prose`

  /// Whose style, line of the key and order of parts `parts` have.
  [[nodiscard]] const Piece& frame() const;
};

/// Whether a choice or one of its parts is a conflict.
[[nodiscard]] bool has_conflict(const Choice& choice);

/// Marks of a conflict stand on lines of their own: not in brackets.
[[nodiscard]] bool can_be_written(const Choice& choice);

/// How conflicts are resolved.
enum class Resolution { open, ours, theirs };

/// The piece that a choice takes whole; null when it takes parts or prose, when a conflict is open,
/// or resolved to a piece that was removed.
[[nodiscard]] const Piece* taken(const Choice& choice, Resolution resolution);

/// The number of what a choice says with its conflicts resolved (not `open`); nothing when it is
/// resolved to a piece that was removed.
[[nodiscard]] std::optional<std::size_t> says(const Choice& choice, Resolution resolution,
                                              Numbering& numbering);

/// Whether two pieces are written in the same way, in whatever columns they stand.
[[nodiscard]] bool are_same_text(const Piece& a, const Piece& b);

/// The same for a base that may not be there.
[[nodiscard]] bool has_same_text(const Piece* base, const Piece& side);

/// Whether a side says what the base said, however it is written.
[[nodiscard]] bool says_the_same(const Piece* base, const Piece& side);

/// Whether to look into the parts of both sides: when both changed something, or to find comments.
[[nodiscard]] bool can_merge_parts(const Triple& of);

/// The names of the fields that are conflicts, in their order: `updates[2024-01-29 16:26].message`.
[[nodiscard]] std::vector<std::string> conflict_names(const Choice& record);

/// Decides what becomes of every piece of a record, given the pieces of the whole files. This is
/// where merging is decided; how it is written is for others.
[[nodiscard]] Choice plan(const Triple& records, const Defaults& defaults, Numbering& numbering);

/// A merged record as text. What was chosen from ours keeps its bytes, what was chosen from theirs
/// is moved to the column where it now stands, comments of both stay.
[[nodiscard]] std::string written(const Choice& record, Resolution resolution,
                                  const ConflictMarks& marks);

}  // namespace pm::yaml::merge
