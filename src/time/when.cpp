#include "pm/time/when.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "calendar.hpp"
#include "notation.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "runs.hpp"

namespace pm::time {
namespace {

using Heard = Result<Said>;

constexpr std::array<std::string_view, 4> day_words = {"now", "today", "yesterday", "tomorrow"};
constexpr auto forms = "write `14:05`, `yesterday 18:00`, `5m ago` or `2024-01-25 09:33`";

/// The current instant, and the zone of the person at the command line.
struct Speaker {
  Instant now;
  const Zone& zone;
};

/// An error about the whole text.
auto unclear(std::string_view text, std::string message, std::string help) {
  return failed(mistake(0, text.size(), std::move(message), std::move(help)));
}

/// The text with one blank between words and none around them.
std::string tidied(std::string_view text) {
  std::string out;
  for (const char c : text::trimmed(text)) {
    const bool blank = is_space(c) || c == '\r';
    if (!blank || out.back() != ' ') out += blank ? ' ' : c;
  }
  return out;
}

std::string first_word(std::string_view text) {
  return text::lower_ascii(text.substr(0, text.find(' ')));
}

/// The text after the first word.
std::string_view behind(std::string_view text) {
  return text.substr(std::min(text.find(' '), text.size() - 1) + 1);
}

/// The days from today that a word means.
std::optional<int> days_from_today(std::string_view word) {
  if (word == "today") return 0;
  if (word == "yesterday") return -1;
  if (word == "tomorrow") return 1;
  return std::nullopt;
}

Instant cut(Instant instant, Milliseconds unit) {
  const auto rest = instant.since_epoch % unit;
  return instant + -(rest < 0 ? rest + unit : rest);
}

/// Moves a time to the day that is `away` days from today, in the zone of the time.
Written on_day(const Speaker& speaker, Written time, int away) {
  const auto clock =
      time.offset ? speaker.now + *time.offset : in_utc(speaker.zone.local(speaker.now));
  const auto day = civil(clock + away * days);
  time.civil.year = day.year;
  time.civil.month = day.month;
  time.civil.day = day.day;
  return time;
}

Heard said(const Speaker& speaker, const Written& time, std::string_view text) {
  auto found = instant_of(time, text, speaker.zone);
  if (!found) return failed(std::move(found).error());
  return Said{.at = *found, .precision = time.precision};
}

Heard hear_day(const Speaker& speaker, std::string_view text, int away) {
  Written midnight;
  midnight.precision = Precision::day;
  return said(speaker, on_day(speaker, midnight, away), text);
}

/// Reads a clock time that begins at this byte of the text. The reader gets a date as placeholder
/// before it; the hour may have one digit.
Heard hear_clock(const Speaker& speaker, std::string_view text, std::size_t begin, int away) {
  const auto clock = text.substr(begin);
  const bool short_hour = digits_at(clock, 0).size() == 1 && at(clock, 1) == ':';
  auto read = read_time(fmt::format("2000-01-01 {}{}", short_hour ? "0" : "", clock));
  if (!read) {
    const auto put_before = static_cast<std::uint32_t>(clock_begin + (short_hour ? 1 : 0));
    const auto moved = [&](std::uint32_t byte) {
      return std::max(byte, put_before) - put_before + static_cast<std::uint32_t>(begin);
    };
    auto wrong = std::move(read).error();
    wrong.where.span = {moved(wrong.where.span.begin), moved(wrong.where.span.end)};
    return failed(std::move(wrong));
  }
  return said(speaker, on_day(speaker, *read, away), text);
}

/// `5m ago` and `in 5m`; `words` is the duration without the other word.
Heard hear_length(const Speaker& speaker, std::string_view text, std::string_view words,
                  int direction) {
  const auto length = read_duration(words);
  if (!length) {
    return unclear(text, fmt::format("{} is not a duration", text::quoted(words)),
                   "write one such as `5m` or `1h 30m`, at most a year");
  }
  const bool whole_minutes = *length % minutes == 0;
  return Said{.at = cut(speaker.now + direction * *length, whole_minutes ? minutes : seconds),
              .precision = whole_minutes ? Precision::minute : Precision::second};
}

/// `14:05`, `9:05`, and other common forms: `14.05`, `14h05`, `2 pm`.
bool begins_with_clock_time(std::string_view text) {
  const auto hour = digits_at(text, 0);
  if (hour.empty() || hour.size() > 2) return false;
  const auto after = at(text, hour.size());
  const auto minute = digits_at(text, hour.size() + 1);
  const auto end = at(text, hour.size() + 1 + minute.size());
  if (after == ':') return true;
  if (after == '.' || after == 'h') return minute.size() == 2 && (end == '\0' || end == ' ');
  return twelve_hour_mistake(text, 0).has_value();
}

/// Returns whether a text is only words, and none of them a month.
bool is_only_words(std::string_view text) {
  if (!is_letter(at(text, 0))) return false;
  for (std::size_t i = 0; i < text.size();) {
    const auto word = run(text, i, is_letter);
    if (month_of(word) != 0) return false;
    i += std::max<std::size_t>(word.size(), 1);
  }
  return true;
}

Heard unknown_words(std::string_view text) {
  return unclear(text, fmt::format("{} is not a time", text::quoted(text)),
                 text::did_you_mean(first_word(text), day_words, forms));
}

Heard length_alone(std::string_view text, std::string_view length) {
  return unclear(text, fmt::format("{} is a duration, not a time", text::quoted(text)),
                 fmt::format("write `{0} ago`, or `in {0}`", length));
}

Heard hear_written(const Speaker& speaker, std::string_view text) {
  const auto length = text.substr(at(text, 0) == '-' || at(text, 0) == '+' ? 1 : 0);
  if (read_duration(length)) return length_alone(text, length);
  if (begins_with_clock_time(text)) return hear_clock(speaker, text, 0, 0);
  if (is_only_words(text)) return unknown_words(text);
  auto read = read_time(text);
  if (!read) return failed(std::move(read).error());
  return said(speaker, *read, text);
}

Heard hear(const Speaker& speaker, std::string_view text) {
  const auto word = first_word(text);
  const auto day = days_from_today(word);
  if (text::lower_ascii(text) == "now")
    return Said{.at = cut(speaker.now, seconds), .precision = Precision::second};
  if (day && word.size() == text.size()) return hear_day(speaker, text, *day);
  if (day) return hear_clock(speaker, text, word.size() + 1, *day);
  if (word == "in") return hear_length(speaker, text, behind(text), 1);
  constexpr std::string_view ago = " ago";
  if (text.size() > ago.size() && text::lower_ascii(text.substr(text.size() - ago.size())) == ago)
    return hear_length(speaker, text, text.substr(0, text.size() - ago.size()), -1);
  return hear_written(speaker, text);
}

}  // namespace

Result<Said> read_when(std::string_view text, Instant now, const Zone& zone) {
  const auto words = tidied(text);
  if (words.empty()) return unclear(text, "the time is empty", forms);
  auto heard = hear({now, zone}, words);
  // If blanks were removed, places in the rest do not fit the original text.
  if (!heard && words != text)
    heard.error().where.span = {0, static_cast<std::uint32_t>(text.size())};
  return heard;
}

}  // namespace pm::time
