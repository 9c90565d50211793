#pragma once

#include <string>
#include <string_view>

namespace pm::text {

/// The names of the two sides in a unified diff; `/dev/null` for a side that does not exist.
struct DiffNames {
  std::string_view before;
  std::string_view after;
};

/// Returns the change from one text to another as a unified diff for `patch`, with three lines of
/// context; empty if the texts are equal. Lines are compared as bytes; the diff marks a missing
/// last newline. Time grows with length times difference (Myers, "An O(ND) Difference Algorithm",
/// 1986). After 2,000 differing lines the rest becomes one replacement.
[[nodiscard]] std::string unified_diff(std::string_view before, std::string_view after,
                                       const DiffNames& names);

}  // namespace pm::text
