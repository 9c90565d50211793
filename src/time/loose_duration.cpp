#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "pm/text/words.hpp"
#include "pm/time/when.hpp"
#include "pm/time/written.hpp"
#include "runs.hpp"

namespace pm::time {
namespace {

constexpr std::array<std::string_view, 13> counts = {"zero", "one",    "two",   "three", "four",
                                                     "five", "six",    "seven", "eight", "nine",
                                                     "ten",  "eleven", "twelve"};

/// Returns the digits for a count in words; empty for any other word.
std::string digits_of(std::string_view word) {
  if (word == "a" || word == "an") return "1";
  const auto found = std::ranges::find(counts, word);
  if (found == counts.begin() || found == counts.end()) return {};
  return fmt::format("{}", found - counts.begin());
}

/// The words of a text, in lower case. A text of more than twenty is not a duration.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size() && words.size() <= 20;) {
    const auto end = std::min(text.find(' ', i), text.size());
    if (end > i) words.push_back(text::lower_ascii(text.substr(i, end - i)));
    i = end + 1;
  }
  return words;
}

/// Returns half of a unit: 30 minutes for `hour`.
std::optional<Milliseconds> half_of(std::string_view unit) {
  const auto whole = read_duration(fmt::format("1 {}", unit));
  return whole ? std::optional(*whole / 2) : std::nullopt;
}

/// `half an hour`, `half hour`
std::optional<Milliseconds> read_half(const std::vector<std::string>& words) {
  if (words.empty() || words.front() != "half" || words.size() > 3) return std::nullopt;
  if (words.size() == 3 && digits_of(words[1]) != "1") return std::nullopt;
  return words.size() < 2 ? std::nullopt : half_of(words.back());
}

/// `1.5h`, `1,5 hours`, `0.25 h`. Two digits are a fraction only if they are quarters: `1.30h` may
/// be an hour and a half to whoever wrote it.
std::optional<Milliseconds> read_decimal(std::string_view text) {
  const auto whole = digits_at(text, 0);
  const char point = at(text, whole.size());
  const auto fraction = digits_at(text, whole.size() + 1);
  if (whole.empty() || whole.size() > 4 || (point != '.' && point != ',')) return std::nullopt;
  const bool is_quarter = fraction == "25" || fraction == "50" || fraction == "75";
  if (fraction.size() != 1 && !is_quarter) return std::nullopt;
  const auto unit = text.substr(whole.size() + 1 + fraction.size());
  const auto one = read_duration(fmt::format("1{}", unit));
  if (!one || unit.find_first_of("0123456789") != std::string_view::npos) return std::nullopt;
  const auto hundredths = number(fraction) * (fraction.size() == 1 ? 10 : 1);
  const auto length = number(whole) * *one + *one / 100 * hundredths;
  // As long as the longest duration that can be written without a point.
  if (length <= 0 || length > 366 * days) return std::nullopt;
  return length;
}

/// `an hour`, `two hours and five minutes`, `an hour and a half`
std::optional<Milliseconds> read_counts(std::vector<std::string> words) {
  Milliseconds half = 0;
  const auto size = words.size();
  if (size >= 5 && words[size - 1] == "half" && words[size - 2] == "a" &&
      words[size - 3] == "and") {
    const auto found = half_of(words[size - 4]);
    if (!found) return std::nullopt;
    half = *found;
    words.resize(size - 3);
  }
  std::string strict;
  for (const auto& word : words) {
    if (word == "and" && !strict.empty()) continue;
    const auto digits = digits_of(word);
    strict += (strict.empty() ? "" : " ") + (digits.empty() ? word : digits);
  }
  const auto length = read_duration(strict);
  return length ? std::optional(*length + half) : std::nullopt;
}

}  // namespace

std::optional<Milliseconds> read_loose_duration(std::string_view text) {
  text = text::trimmed(text);
  if (const auto strict = read_duration(text)) return strict;
  if (text.size() > 80) return std::nullopt;
  if (const auto decimal = read_decimal(text)) return decimal;
  auto words = words_of(text);
  if (const auto half = read_half(words)) return half;
  return read_counts(std::move(words));
}

}  // namespace pm::time
