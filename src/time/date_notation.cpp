#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "calendar.hpp"
#include "notation.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "runs.hpp"

namespace pm::time {
namespace {

constexpr std::string_view write_a_date = "write year, month and day, as in `2024-01-25 09:33`";

std::string in_words(std::size_t count) {
  constexpr std::array<std::string_view, 10> words = {"no",   "one", "two",   "three", "four",
                                                      "five", "six", "seven", "eight", "nine"};
  const auto number = count < words.size() ? std::string(words[count]) : fmt::format("{}", count);
  return fmt::format("{} digit{}", number, count == 1 ? "" : "s");
}

/// "write `2024-01-25`" if that is a date; otherwise the general form of dates.
std::string write_instead(int year, int month, int day) {
  const bool real =
      year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
  if (!real) return std::string(write_a_date);
  return fmt::format("write `{:04}-{:02}-{:02}`", year, month, day);
}

/// A run of digits or letters in a text, and where it begins.
struct Token {
  std::string_view text;
  std::size_t begin = 0;
  [[nodiscard]] bool is_number() const { return is_digit(text.front()); }
  [[nodiscard]] std::size_t end() const { return begin + text.size(); }
};

/// The first few tokens, which are enough to guess the intended date.
std::vector<Token> tokens(std::string_view text) {
  std::vector<Token> found;
  std::size_t i = 0;
  while (i < std::min<std::size_t>(text.size(), 64) && found.size() < 5) {
    const auto kind = is_digit(text[i]) ? is_digit : is_letter;
    const auto word = run(text, i, kind);
    if (!word.empty()) found.push_back({word, i});
    i += std::max<std::size_t>(word.size(), 1);
  }
  return found;
}

/// `Jan 25, 2024`, `25 January 2024`, `2024-Jan-25`, `Thursday, 25 Jan 2024`
std::optional<text::Diagnostic> month_in_letters(const std::vector<Token>& found) {
  const auto month = std::ranges::find_if(
      found, [](const Token& one) { return !one.is_number() && month_of(one.text) != 0; });
  if (month == found.end()) return std::nullopt;
  int year = 0;
  int day = 0;
  for (const auto& one : found) {
    if (!one.is_number()) continue;
    if (one.text.size() == 4 && year == 0) year = number(one.text);
    if (one.text.size() <= 2 && day == 0) day = number(one.text);
  }
  return mistake(month->begin, month->end(),
                 fmt::format("the month `{}` is written in letters", month->text),
                 write_instead(year, month_of(month->text), day));
}

/// `14:43`, `25:10`, `9:30 pm`, `14.43`: a clock time where a date should be.
text::Diagnostic no_date(std::string_view text, const std::vector<Token>& found) {
  if (auto twelve = twelve_hour_mistake(text, 0)) return *std::move(twelve);
  const auto hour = number(found[0].text);
  const auto minute = number(found[1].text);
  if (hour > 23) {
    return mistake(0, found[0].end(), fmt::format("there is no hour {}", hour),
                   "hours go from `00` to `23`, and a date precedes them");
  }
  if (minute > 59) {
    return mistake(found[1].begin, found[1].end(),
                   fmt::format("there is no minute {}", text::quoted(found[1].text)),
                   "minutes go from `00` to `59`, and a date precedes the clock time");
  }
  return mistake(
      0, text.size(), fmt::format("the clock time {} has no date", text::quoted(text)),
      fmt::format("write the date before it, as in `2024-01-25 {:02}:{:02}`", hour, minute));
}

/// `2024/01/25`, `25.01.2024`, `01/25/2024`, `25-01-2024`
text::Diagnostic other_order(std::string_view text, const std::vector<Token>& found) {
  const auto date = text.substr(0, found[2].end());
  const auto first = number(found[0].text);
  const auto second = number(found[1].text);
  const auto third = number(found[2].text);
  std::string help(write_a_date);
  if (found[0].text.size() == 4) {
    help = write_instead(first, second, third);
  } else if (text[found[0].end()] != '/' || first > 12) {
    help = write_instead(third, second, first);
  } else if (second > 12) {
    help = write_instead(third, first, second);
  }
  const auto message =
      found[0].text.size() == 4
          ? fmt::format("the date {} is written with `{}`", text::quoted(date), text[4])
          : fmt::format("the date {} does not begin with the year", text::quoted(date));
  return mistake(0, date.size(), message, help);
}

/// `20240125T0933`, `1706174580`, `2024`: only digits where a date should be.
text::Diagnostic bare_number(std::string_view text) {
  const auto digits = digits_at(text, 0);
  const auto shown = text::quoted(digits);
  if (digits.size() == 8) {
    return mistake(0, 8, fmt::format("the date {} has no dashes", shown),
                   write_instead(number(digits.substr(0, 4)), number(digits.substr(4, 2)),
                                 number(digits.substr(6, 2))));
  }
  const bool whole = digits.size() == text.size();
  if (whole && (digits.size() == 10 || digits.size() == 13)) {
    Milliseconds count = 0;
    for (const char c : digits) count = count * 10 + (c - '0');
    const bool in_seconds = digits.size() == 10;
    return mistake(0, digits.size(), fmt::format("{} is a number, not a date", shown),
                   fmt::format("if it is in {} since 1970, write `{}`",
                               in_seconds ? "seconds" : "milliseconds",
                               rfc3339({in_seconds ? count * seconds : count})));
  }
  if (whole && digits.size() == 4) {
    return mistake(0, 4, "the month and the day are missing", std::string(write_a_date));
  }
  return mistake(0, digits.size(), fmt::format("{} is a number, not a date", shown),
                 std::string(write_a_date));
}

/// `22025-03-18`, `2024-1-25`, `2024-01`: with dashes, but a part has the wrong length.
text::Diagnostic dashed(std::string_view text) {
  constexpr std::array<std::string_view, 3> names = {"year", "month", "day"};
  std::size_t begin = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto digits = digits_at(text, begin);
    const std::size_t wanted = i == 0 ? 4 : 2;
    if (digits.empty()) {
      return mistake(begin > 0 ? begin - 1 : 0, begin, fmt::format("the {} is missing", names[i]),
                     std::string(write_a_date));
    }
    if (digits.size() != wanted) {
      const auto help = digits.size() == 1 && i > 0
                            ? fmt::format("write it with two: `0{}`", digits)
                            : fmt::format("a {} has {}", names[i], in_words(wanted));
      return wrong_length(text, begin, names[i], help);
    }
    begin += wanted + 1;
    if (i < 2 && begin <= text.size() && text[begin - 1] != '-') {
      const auto after = text.substr(begin - 1, text::code_point(text.substr(begin - 1)).bytes);
      return mistake(begin - 1, begin - 1 + after.size(),
                     fmt::format("{} follows the {}", text::quoted(after), names[i]),
                     std::string(write_a_date));
    }
    if (i < 2 && begin > text.size()) {
      return mistake(begin - 1, begin - 1, fmt::format("the {} is missing", names[i + 1]),
                     std::string(write_a_date));
    }
  }
  return mistake(0, std::min(text.size(), date_length), "the date is not complete",
                 std::string(write_a_date));
}

/// A text that does not begin with a digit.
text::Diagnostic no_digit(std::string_view text) {
  if (is_space(text.front())) {
    const auto end = run(text, 0, is_space).size();
    return mistake(0, end, "a space precedes the date", "omit it");
  }
  if (static_cast<unsigned char>(text.front()) >= 0x80) {
    const auto first = text.substr(0, text::code_point(text).bytes);
    return mistake(0, first.size(), fmt::format("{} does not begin a date", text::quoted(first)),
                   "write digits from `0` to `9`, as in `2024-01-25 09:33`");
  }
  const bool is_word = is_letter(text.front());
  const auto end = is_word ? text.size() : 1;
  return mistake(0, end,
                 is_word ? fmt::format("{} is not a date", text::quoted(text))
                         : fmt::format("{} does not begin a date", text::quoted(text.substr(0, 1))),
                 std::string(write_a_date));
}

}  // namespace

text::Diagnostic mistake(std::size_t begin, std::size_t end, std::string message,
                         std::string help) {
  const text::Span part = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return {.rule = "time-format",
          .message = std::move(message),
          .where = {nullptr, part},
          .help = std::move(help)};
}

text::Diagnostic whole_mistake(std::string_view text, std::string message, std::string help) {
  return mistake(0, text.size(), std::move(message), std::move(help));
}

text::Diagnostic wrong_length(std::string_view text, std::size_t begin, std::string_view what,
                              std::string help) {
  const auto digits = digits_at(text, begin);
  return mistake(
      begin, begin + digits.size(),
      fmt::format("the {} {} has {}", what, text::quoted(digits), in_words(digits.size())),
      std::move(help));
}

text::Diagnostic date_mistake(std::string_view text) {
  if (text::trimmed(text).empty()) {
    return mistake(0, text.size(), "the time is empty", std::string(write_a_date));
  }
  const auto found = tokens(text);
  if (auto letters = month_in_letters(found)) return *std::move(letters);
  if (!is_digit(text.front())) return no_digit(text);
  const auto after = at(text, found[0].end());
  const auto numbers = static_cast<std::size_t>(
      std::ranges::find_if(found, [](const Token& one) { return !one.is_number(); }) -
      found.begin());
  // Tokens end at 64 bytes, which keeps a long run of digits out of the messages.
  const bool three = numbers >= 3 && at(text, found[1].end()) == after && found[2].end() <= 64;
  const bool short_first = found[0].text.size() <= 2;
  if (three && (after == '/' || after == '.')) return other_order(text, found);
  if (three && after == '-' && short_first && found[2].text.size() == 4) {
    return other_order(text, found);
  }
  if (numbers >= 2 && short_first && (after == ':' || after == '.')) return no_date(text, found);
  if (after == '-') return dashed(text);
  return bare_number(text);
}

}  // namespace pm::time
