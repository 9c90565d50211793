#pragma once

#include <string_view>
#include <vector>

#include "pm/prose/lines.hpp"

namespace pm::exchange::markdown_report {

/// Which lines of a text without marks are headings: short ones that stand alone, or at the start
/// of a block, with prose below. Where that is not plain they are prose.
[[nodiscard]] std::vector<bool> plain_headings(const std::vector<prose::Line>& lines);

}  // namespace pm::exchange::markdown_report
