#pragma once

#include <optional>

#include "../node.hpp"
#include "numbering.hpp"
#include "piece.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml::merging {

/// A record cut into pieces: the piece of the whole file. The source, which ends with a newline and
/// has no byte order mark, and the tree that was read from it outlive the pieces. What an alias
/// repeats stays whole. Nothing where keys are written in odd ways: `? key`, `&anchor key:`.
[[nodiscard]] std::optional<Piece> outline(const text::Source& source, const Node& tree,
                                           Numbering& numbering);

}  // namespace pm::yaml::merging
