#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace pm::text {

/// Returns the candidate with the fewest edits from a misspelt word (insert, delete, replace, swap
/// neighbours; ignores case). The edits are at most a third of the word's length, and at most 3.
/// The first of equal candidates wins; nothing if no candidate is that near.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> candidates);

/// Returns the help for an unknown word: "did you mean `x`?" with the nearest candidate, made
/// visible; `otherwise` if none is near.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::span<const std::string_view> candidates,
                                       std::string otherwise = {});

}  // namespace pm::text
