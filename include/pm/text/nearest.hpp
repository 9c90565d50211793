#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace pm::text {

/// The candidate that a misspelt word most likely meant: the least number of edits (insert, delete,
/// replace, swap neighbours; case does not count), at most a third of the word's length and never
/// more than 3. The first of equals. Nothing when no candidate is that near.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> candidates);

/// The help for a word that is none of these: "did you mean `x`?" with the nearest of them, made
/// visible; `otherwise` when none is near.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::span<const std::string_view> candidates,
                                       std::string otherwise = {});

}  // namespace pm::text
