#include "pm/text/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::text {
namespace {

constexpr std::size_t longest = 64;  ///< no name in pm is longer; keeps the table on the stack

using Row = std::array<std::size_t, longest + 1>;

/// Returns the number of edits between two words of at most `longest` bytes: optimal string
/// alignment, three rows of the table at a time.
std::size_t distance(std::string_view a, std::string_view b) {
  Row before{}, last{}, row{};
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.size()];
}

std::size_t tolerance(std::string_view word) {
  return std::clamp<std::size_t>(word.size() / 3, 1, 3);
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
  if (word.size() < 2 || word.size() > longest) return std::nullopt;
  const auto wanted = lower_ascii(word);
  std::optional<std::string_view> best;
  std::size_t least = tolerance(word) + 1;
  for (const auto candidate : candidates) {
    if (candidate.size() > longest || candidate.size() + least <= word.size()) continue;
    if (word.size() + least <= candidate.size()) continue;
    const auto edits = distance(wanted, lower_ascii(candidate));
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates,
                         std::string otherwise) {
  const auto meant = nearest(word, candidates);
  return meant ? fmt::format("did you mean `{}`?", visible(*meant)) : otherwise;
}

}  // namespace pm::text
