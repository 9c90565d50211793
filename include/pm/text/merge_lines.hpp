#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pm::text {

/// Merges two changed versions of a text, line by line. If only one side changed lines, or both
/// made the same change, the result contains that change once. Returns nothing if both sides
/// changed the same or adjacent lines differently.
[[nodiscard]] std::optional<std::string> merged_lines(std::string_view base, std::string_view ours,
                                                      std::string_view theirs);

}  // namespace pm::text
