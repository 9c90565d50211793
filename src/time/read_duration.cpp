#include <algorithm>
#include <array>
#include <span>

#include "pm/text/words.hpp"
#include "pm/time/written.hpp"
#include "runs.hpp"

namespace pm::time {
namespace {

constexpr Milliseconds week = 7 * days;
constexpr Milliseconds longest_duration = 366 * days;  ///< the maximum duration

struct Unit {
  std::string_view word;
  Milliseconds length;
};

constexpr auto units = std::to_array<Unit>({
    {"w", week},          {"week", week},    {"weeks", week},     {"d", days},
    {"day", days},        {"days", days},    {"h", hours},        {"hr", hours},
    {"hrs", hours},       {"hour", hours},   {"hours", hours},    {"m", minutes},
    {"min", minutes},     {"mins", minutes}, {"minute", minutes}, {"s", seconds},
    {"sec", seconds},     {"secs", seconds}, {"second", seconds}, {"minutes", minutes},
    {"seconds", seconds},
});

constexpr auto iso_date_units = std::to_array<Unit>({{"W", week}, {"D", days}});
constexpr auto iso_clock_units =
    std::to_array<Unit>({{"H", hours}, {"M", minutes}, {"S", seconds}});

/// Consumes and returns the run of characters of a kind at the beginning of a text.
std::string_view take(std::string_view& text, bool (*of_kind)(char)) {
  const auto taken = run(text, 0, of_kind);
  text.remove_prefix(taken.size());
  return taken;
}

/// Adds up counts with their units, which must come from the largest to the smallest, each once.
class Sum {
 public:
  [[nodiscard]] bool add(std::string_view digits, std::string_view unit,
                         std::span<const Unit> allowed) {
    const auto found = std::ranges::find(allowed, unit, &Unit::word);
    if (digits.empty() || digits.size() > 9 || found == allowed.end() ||
        found->length >= last_unit_)
      return false;
    last_unit_ = found->length;
    total_ += number(digits) * found->length;
    return true;
  }
  [[nodiscard]] std::optional<Milliseconds> total() const {
    if (total_ <= 0 || total_ > longest_duration) return std::nullopt;
    return total_;
  }

 private:
  Milliseconds total_ = 0;
  Milliseconds last_unit_ = longest_duration;
};

/// `1h 30m`, `45 minutes`
std::optional<Milliseconds> read_words(std::string_view text) {
  Sum sum;
  while (!text.empty()) {
    const auto digits = take(text, is_digit);
    take(text, is_space);
    const auto word = take(text, is_letter);
    if (word.size() > 7 || !sum.add(digits, text::lower_ascii(word), units)) return std::nullopt;
    take(text, is_space);
  }
  return sum.total();
}

/// Reads the text after the `P` of `PT1H30M` or `P1DT12H` (ISO 8601). Rejects years and months,
/// whose duration varies.
std::optional<Milliseconds> read_iso(std::string_view text) {
  Sum sum;
  std::span<const Unit> allowed = iso_date_units;
  if (text.ends_with('T')) return std::nullopt;
  while (!text.empty()) {
    if (text.front() == 'T' && allowed.data() != iso_clock_units.data()) {
      allowed = iso_clock_units;
      text.remove_prefix(1);
    }
    const auto digits = take(text, is_digit);
    if (text.empty() || !sum.add(digits, text.substr(0, 1), allowed)) return std::nullopt;
    text.remove_prefix(1);
  }
  return sum.total();
}

}  // namespace

std::optional<Milliseconds> read_duration(std::string_view text) {
  if (text.starts_with('P')) return read_iso(text.substr(1));
  return read_words(text);
}

}  // namespace pm::time
