#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pm::text {

/// Merges what two sides made of one text, line by line: changes of one side are taken, the same
/// change of both is taken once. Nothing when both changed the same lines, or lines that touch, to
/// different ones.
[[nodiscard]] std::optional<std::string> merged_lines(std::string_view base, std::string_view ours,
                                                      std::string_view theirs);

}  // namespace pm::text
