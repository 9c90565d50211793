#pragma once

#include "choice.hpp"

namespace pm::yaml::merging {

/// Whether two pieces are written in the same way, in whatever columns they stand.
[[nodiscard]] bool are_same_text(const Piece& a, const Piece& b);

/// The same for a base that may not be there.
[[nodiscard]] bool has_same_text(const Piece* base, const Piece& side);

/// Whether a side says what the base said, however it is written.
[[nodiscard]] bool says_the_same(const Piece* base, const Piece& side);

/// Whether to look into the parts of both sides: when both changed something, or to find comments.
[[nodiscard]] bool can_merge_parts(const Triple& of);

}  // namespace pm::yaml::merging
