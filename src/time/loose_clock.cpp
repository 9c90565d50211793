#include "loose_clock.hpp"

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "runs.hpp"

namespace pm::time {
namespace {

/// `am`, `p.m.` after a clock time.
struct HalfOfDay {
  bool is_pm = false;
  std::size_t length = 0;  ///< with the blanks before it; 0: there is none
};

HalfOfDay half_of_day(std::string_view text) {
  const auto blanks = run(text, 0, is_space).size();
  const auto word = text::lower_ascii(text.substr(blanks, 4));
  for (const std::string_view form : {"a.m.", "p.m.", "am", "pm"}) {
    if (!word.starts_with(form)) continue;
    const auto length = blanks + form.size();
    if (is_letter(at(text, length)) || is_digit(at(text, length))) return {};
    return {.is_pm = form.front() == 'p', .length = length};
  }
  return {};
}

/// The digits of the hour, the mark after it, and the digits of the minute: `22:40`, `22.40`.
bool read_marked(std::string_view text, LooseClock& clock) {
  const auto hour = digits_at(text, 0);
  const char mark = at(text, hour.size());
  if (hour.empty() || hour.size() > 2) return false;
  if (mark != ':' && mark != '.' && mark != 'h' && mark != 'H') return false;
  const auto minute = digits_at(text, hour.size() + 1);
  if (minute.size() != 2) return false;
  clock.hour = number(hour);
  clock.minute = number(minute);
  clock.length = hour.size() + 3;
  const auto second = digits_at(text, clock.length + 1);
  if (mark == ':' && at(text, clock.length) == ':' && second.size() == 2) {
    clock.second = number(second);
    clock.length += 3;
  }
  const char next = at(text, clock.length);
  return mark == ':' || (next != '.' && next != ':' && next != 'm' && next != 'M');
}

/// `2240`, `9` before `pm`.
bool read_digits(std::string_view text, LooseClock& clock) {
  const auto digits = digits_at(text, 0);
  clock.length = digits.size();
  if (digits.size() == 1 || digits.size() == 2) {
    clock.hour = number(digits);
    return half_of_day(text.substr(clock.length)).length > 0;
  }
  if (digits.size() != 4) return false;
  clock.hour = number(digits.substr(0, 2));
  clock.minute = number(digits.substr(2));
  clock.is_bare_number = true;
  return true;
}

/// Applies `am` or `pm`, which only hours from 1 to 12 have.
bool take_half(std::string_view text, LooseClock& clock) {
  const auto half = half_of_day(text.substr(clock.length));
  if (half.length == 0) return true;
  if (clock.hour < 1 || clock.hour > 12) return false;
  clock.hour = clock.hour % 12 + (half.is_pm ? 12 : 0);
  clock.length += half.length;
  clock.is_bare_number = false;
  return true;
}

bool ends_word(std::string_view text, std::size_t end) {
  const char next = at(text, end);
  return !is_digit(next) && next != '-' && next != '/' && (next != 'h' && next != 'H');
}

}  // namespace

std::string LooseClock::strict() const {
  const auto minutes = fmt::format("{:02}:{:02}", hour, minute);
  return second ? fmt::format("{}:{:02}", minutes, *second) : minutes;
}

std::optional<LooseClock> read_loose_clock(std::string_view text) {
  constexpr std::string_view noon = "noon";
  LooseClock clock;
  if (text::lower_ascii(run(text, 0, is_letter).substr(0, noon.size() + 1)) == noon)
    return LooseClock{.hour = 12, .minute = 0, .second = {}, .length = noon.size()};
  if (!read_marked(text, clock)) {
    clock = {};
    if (!read_digits(text, clock)) return std::nullopt;
  }
  if (!take_half(text, clock)) return std::nullopt;
  const bool exists = clock.hour <= 23 && clock.minute <= 59 && clock.second.value_or(0) <= 59;
  if (!exists || !ends_word(text, clock.length)) return std::nullopt;
  return clock;
}

}  // namespace pm::time
