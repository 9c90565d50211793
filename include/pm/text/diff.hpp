#pragma once

#include <string>
#include <string_view>

namespace pm::text {

/// What a unified diff calls its two sides; `/dev/null` for a side that does not exist.
struct DiffNames {
  std::string_view before;
  std::string_view after;
};

/// The change from one text to another as a unified diff with three lines around it, as `patch`
/// takes it; empty when they are equal. Lines are compared as bytes; a missing last newline is
/// said. Time grows with length times difference (Myers, "An O(ND) Difference Algorithm", 1986);
/// past 2,000 differing lines the rest is given as one replacement.
[[nodiscard]] std::string unified_diff(std::string_view before, std::string_view after,
                                       const DiffNames& names);

}  // namespace pm::text
