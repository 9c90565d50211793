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

/// What replaces a piece in the merged record.
struct Choice {
  enum class From {
    ours,
    theirs,
    parts,     ///< both: their parts have been merged
    prose,     ///< both: the lines of their text have been merged
    conflict,  ///< both changed it to different things, or one removed what the other changed
    group,     ///< a conflict of neighbours: `parts`, each as it is on one side or on the other
  };

  From from = From::ours;
  Triple of = {};
  std::vector<Choice> parts = {};
  std::string prose = {};  ///< the whole piece, as if it were in column 0
  std::size_t says = 0;    ///< the number of the value of `prose`

  /// Returns the side that gives `parts` its style, the line of its key and its order.
  [[nodiscard]] const Piece& frame() const;
};

/// Whether a choice or one of its parts is a conflict.
[[nodiscard]] bool has_conflict(const Choice& choice);

/// Returns false for a conflict in brackets: conflict markers need lines of their own.
[[nodiscard]] bool can_be_written(const Choice& choice);

/// How conflicts are resolved.
enum class Resolution { open, ours, theirs };

/// Returns the piece that a choice takes whole. Null if it takes parts or prose, if a conflict is
/// open, or if it is resolved to a piece that was removed.
[[nodiscard]] const Piece* taken(const Choice& choice, Resolution resolution);

/// Returns the number of the value of a choice with its conflicts resolved (not `open`). Empty if
/// it is resolved to a piece that was removed.
[[nodiscard]] std::optional<std::size_t> says(const Choice& choice, Resolution resolution,
                                              Numbering& numbering);

/// Whether two pieces are written in the same way; their columns may differ.
[[nodiscard]] bool are_same_text(const Piece& a, const Piece& b);

/// The same for a base that may be missing.
[[nodiscard]] bool has_same_text(const Piece* base, const Piece& side);

/// Whether a side has the value of the base, in any notation.
[[nodiscard]] bool says_the_same(const Piece* base, const Piece& side);

/// Whether to merge the parts of both sides: both changed something, or to keep comments.
[[nodiscard]] bool can_merge_parts(const Triple& of);

/// Returns the names of the fields in conflict, in order: `updates[2024-01-29 16:26].message`.
[[nodiscard]] std::vector<std::string> conflict_names(const Choice& record);

/// Returns the piece of one side, for a conflict that is resolved.
[[nodiscard]] const Piece* of_side(const Triple& of, Resolution resolution);

/// Makes conflicts of the entries at these places of the merged record, as it is with its conflicts
/// resolved, if the two sides differ in them. `record` must be that of `plan`. Returns false if
/// they do not differ in any (dispute.cpp).
[[nodiscard]] bool dispute(Choice& record, const Node& resolved, Resolution resolution,
                           const std::vector<text::Span>& places, const Defaults& defaults,
                           Numbering& numbering);

/// Makes a conflict of everything in which the two sides differ.
void dispute_all(Choice& record);

/// Returns a collection of both sides, taken apart: the choice of each of its parts.
[[nodiscard]] Choice taken_apart(const Triple& of, const Triple& records, const Defaults& defaults,
                                 Numbering& numbering);

/// Decides for every piece of a record what replaces it, given the pieces of the whole files. All
/// decisions of a merge are made here (plan.cpp).
[[nodiscard]] Choice plan(const Triple& records, const Defaults& defaults, Numbering& numbering);

/// Returns a merged record as text (writer.cpp). Pieces of ours keep their bytes, pieces of theirs
/// move to their new column, comments of both stay.
[[nodiscard]] std::string written(const Choice& record, Resolution resolution,
                                  const ConflictMarks& marks);

}  // namespace pm::yaml::merge
