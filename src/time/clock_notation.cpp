#include <fmt/format.h>

#include "notation.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "runs.hpp"

namespace pm::time {
namespace {

constexpr std::string_view write_a_clock_time = "write hours and minutes, as in `09:33`";

/// "write `09:33`" if that is a clock time.
std::string write_instead(int hour, int minute) {
  if (hour > 23 || minute > 59) return std::string(write_a_clock_time);
  return fmt::format("write `{:02}:{:02}`", hour, minute);
}

text::Diagnostic offset_without_clock_time(std::string_view text, std::size_t begin) {
  return mistake(
      begin, text.size(),
      fmt::format("the date has an offset {}, but no clock time", text::quoted(text.substr(begin))),
      "add the clock time before it, or write only the date");
}

/// The error of a number in the clock time that begins here: missing, or of the wrong length.
text::Diagnostic wrong_number(std::string_view text, std::size_t begin, std::string_view what) {
  const auto digits = digits_at(text, begin);
  if (digits.empty()) {
    return mistake(
        begin - 1, begin, fmt::format("the {}s are missing", what),
        what == "second" ? "write two digits, or omit the `:`" : std::string(write_a_clock_time));
  }
  const auto help = digits.size() == 1 ? fmt::format("write it with two: `0{}`", digits)
                                       : std::string(write_a_clock_time);
  return wrong_length(text, begin, what, help);
}

/// The error of a clock time that begins with digits: `9:33`, `9`, `0933`, `14.43`, `14h43`.
text::Diagnostic hour_mistake(std::string_view text) {
  const auto digits = digits_at(text, clock_begin);
  const auto end = clock_begin + digits.size();
  const auto after = at(text, end);
  const auto minute = digits_at(text, end + 1);
  if (digits.size() <= 2 && after == ':' && minute.size() == 2) {
    return wrong_length(text, clock_begin, "hour", write_instead(number(digits), number(minute)));
  }
  if (digits.size() <= 2 && minute.size() == 2 && (after == '.' || after == 'h' || after == 'H')) {
    return mistake(end, end + 1, fmt::format("`{}` between hour and minute", after),
                   write_instead(number(digits), number(minute)));
  }
  if (digits.size() == 4 || digits.size() == 6) {
    return mistake(clock_begin, end, fmt::format("the clock time `{}` has no colon", digits),
                   write_instead(number(digits.substr(0, 2)), number(digits.substr(2, 2))));
  }
  if (digits.size() <= 2 && after != ':') {
    return mistake(clock_begin, end, fmt::format("the clock time `{}` has no minutes", digits),
                   write_instead(number(digits), 0));
  }
  return wrong_number(text, clock_begin, "hour");
}

/// The error of the first number in `HH:MM:SS` that does not have two digits.
text::Diagnostic digits_mistake(std::string_view text) {
  const auto hour = digits_at(text, clock_begin);
  if (hour.size() != 2 || at(text, clock_begin + 2) != ':') return hour_mistake(text);
  if (digits_at(text, clock_begin + 3).size() != 2) {
    return wrong_number(text, clock_begin + 3, "minute");
  }
  return wrong_number(text, clock_begin + 6, "second");
}

}  // namespace

std::optional<text::Diagnostic> twelve_hour_mistake(std::string_view text, std::size_t begin) {
  const auto hour = digits_at(text, begin);
  auto end = begin + hour.size();
  const auto minute = at(text, end) == ':' ? digits_at(text, end + 1) : std::string_view{};
  while (at(text, end) == ':') end += 1 + digits_at(text, end + 1).size();
  const auto mark = end + run(text, end, is_space).size();
  if (hour.empty() || hour.size() > 2 || mark >= text.size()) return std::nullopt;
  const auto word = text::lower_ascii(text.substr(mark, 4));
  const bool dotted = word == "a.m." || word == "p.m.";
  const bool plain = (word.starts_with("am") || word.starts_with("pm")) && !is_letter(at(word, 2));
  if (!dotted && !plain) return std::nullopt;
  const bool afternoon = word.front() == 'p';
  const auto shown = number(hour);
  const auto of_day = shown > 12 ? shown : shown % 12 + (afternoon ? 12 : 0);
  const auto written = text.substr(mark, dotted ? 4 : 2);
  return mistake(mark, mark + written.size(),
                 fmt::format("`{}` belongs to a 12-hour clock", written),
                 write_instead(of_day, number(minute)));
}

bool looks_like_offset(std::string_view text) {
  if (text.empty()) return false;
  if (text.front() == '+' || text.front() == '-') return is_digit(at(text, 1));
  const auto word = text::lower_ascii(text.substr(0, 4));
  return word == "z" || word == "utc" || word == "gmt";
}

text::Diagnostic separator_mistake(std::string_view text) {
  const auto rest = text.substr(date_length);
  if (looks_like_offset(rest)) return offset_without_clock_time(text, date_length);
  const auto bytes = text::code_point(rest).bytes;
  return mistake(date_length, date_length + bytes,
                 fmt::format("{} follows the date", text::quoted(rest.substr(0, bytes))),
                 "write `T` or one space between the date and the clock time");
}

text::Diagnostic clock_mistake(std::string_view text) {
  if (auto twelve = twelve_hour_mistake(text)) return *std::move(twelve);
  const auto spaces = run(text, clock_begin, is_space).size();
  const auto rest = text.substr(clock_begin + spaces);
  if (rest.empty()) {
    return mistake(date_length, text.size(), "the clock time is missing",
                   "add it, as in `2024-01-25 09:33`, or write only the date");
  }
  if (spaces > 0) {
    return mistake(clock_begin, clock_begin + spaces,
                   "more than one space between the date and the clock time", "write one");
  }
  if (is_digit(rest.front())) return digits_mistake(text);
  if (looks_like_offset(rest)) return offset_without_clock_time(text, clock_begin);
  return mistake(clock_begin, text.size(),
                 fmt::format("{} is not a clock time", text::quoted(rest)),
                 std::string(write_a_clock_time));
}

}  // namespace pm::time
