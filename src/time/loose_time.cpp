#include "loose_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "inferred_day.hpp"
#include "loose_clock.hpp"
#include "loose_day.hpp"
#include "notation.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "runs.hpp"

namespace pm::time {
namespace {

using Heard = Result<Said>;

constexpr std::array<std::string_view, 4> day_words = {"now", "today", "yesterday", "tomorrow"};

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
  return failed(
      whole_mistake(text, fmt::format("{} is not a time", text::quoted(text)),
                    text::did_you_mean(first_word(text), day_words, std::string(forms_of_times))));
}

/// Returns whether a text is a clock time in a form that a message can be about: `9:5`, `25.10`,
/// `15:25 pm`.
bool begins_like_clock_time(std::string_view text) {
  const auto hour = digits_at(text, 0);
  if (hour.empty() || hour.size() > 2) return false;
  const auto after = at(text, hour.size());
  const auto minute = digits_at(text, hour.size() + 1);
  const auto end = at(text, hour.size() + 1 + minute.size());
  if (after == ':') return true;
  if (after == '.' || after == 'h') return minute.size() == 2 && (end == '\0' || end == ' ');
  return twelve_hour_mistake(text, 0).has_value();
}

/// A time in a looser notation than that of files: a day, a clock time, or both.
class LooseTime {
 public:
  LooseTime(const Speaker& speaker, std::string_view text)
      : speaker_(speaker), text_(text), latest_year_(speaker.zone.local(speaker.now).year + 1) {}

  Heard read() {
    if (const auto day = read_loose_day(text_, latest_year_)) return after_day(*day);
    return clock(text_.size() - without_at(text_).size(), std::nullopt);
  }

 private:
  /// The text without `at` and the blank after it.
  static std::string_view without_at(std::string_view text) {
    const bool has_at = first_word(text) == "at" && text.size() > 3;
    return has_at ? text.substr(3) : text;
  }

  Heard after_day(const LooseDay& day) {
    const bool is_iso = is_digit(text_.front()) && time::at(text_, 4) == '-';
    if (is_iso && day.day > days_in_month(day.year, day.month)) return as_in_files();
    auto rest = text_.substr(day.length);
    if (rest.empty() && day.year_may_be_clock) return year_or_clock(day);
    if (rest.empty()) {
      Written midnight;
      midnight.precision = Precision::day;
      return on_day(speaker_, midnight, day, text_);
    }
    if (rest.front() == ',') rest.remove_prefix(1);
    if (time::at(rest, 0) == ' ') rest.remove_prefix(1);
    return clock(text_.size() - without_at(rest).size(), day);
  }

  /// `Nov 29 2015`
  Heard year_or_clock(const LooseDay& day) {
    const auto year = text_.substr(day.length - 4, 4);
    return failed(
        whole_mistake(text_, fmt::format("`{}` can be a year or a clock time", year),
                      fmt::format("write the date as `{:04}-{:02}-{:02}`, or the time as `{}{}:{}`",
                                  day.year, day.month, day.day, text_.substr(0, day.length - 4),
                                  year.substr(0, 2), year.substr(2))));
  }

  /// The clock time that begins at this byte.
  Heard clock(std::size_t begin, const std::optional<LooseDay>& day) {
    const auto text = text_.substr(begin);
    const auto loose = read_loose_clock(text);
    if (!loose) return strict_clock(begin, day);
    const auto rest = text.substr(loose->length);
    if (loose->is_bare_number && rest.empty() && !day) {
      if (const auto value = number(text); value >= 2000 && value <= latest_year_)
        return failed(whole_mistake(
            text_, fmt::format("`{}` can be a clock time or a year", text),
            fmt::format("write `{}`, or a date such as `{}-01-31`", loose->strict(), text)));
    }
    if (!day && rest.size() > 1) {
      if (const auto later = day_after_clock(*loose, rest)) return *later;
    }
    return strict_clock(begin, day, loose);
  }

  /// `23:00 yesterday`, `22:40 on Sunday`
  std::optional<Heard> day_after_clock(const LooseClock& loose, std::string_view rest) {
    if (rest.front() == ',') rest.remove_prefix(1);
    if (time::at(rest, 0) != ' ') return std::nullopt;
    rest.remove_prefix(1);
    if (first_word(rest) == "on" && rest.size() > 3) rest.remove_prefix(3);
    const auto day = read_loose_day(rest, latest_year_);
    if (!day || day->length != rest.size()) return std::nullopt;
    Written time;
    time.civil.hour = loose.hour;
    time.civil.minute = loose.minute;
    time.civil.second = loose.second.value_or(0);
    if (loose.second) time.precision = Precision::second;
    return on_day(speaker_, time, *day, text_);
  }

  /// Reads the clock time in the notation of files and what follows it, such as an offset, with a
  /// date as placeholder before it.
  Heard strict_clock(std::size_t begin, const std::optional<LooseDay>& day,
                     const std::optional<LooseClock>& loose = std::nullopt) {
    const auto text = text_.substr(begin);
    if (!loose && !day && !begins_like_clock_time(text)) return no_clock();
    const bool short_hour = digits_at(text, 0).size() == 1 && time::at(text, 1) == ':';
    const auto original = loose ? loose->length : 0;
    const auto clock = loose ? loose->strict() : std::string(short_hour ? "0" : "");
    auto read = read_time(fmt::format("2000-01-01 {}{}", clock, text.substr(original)));
    if (!read) {
      auto wrong = std::move(read).error();
      const auto put_before = static_cast<std::uint32_t>(clock_begin + clock.size());
      const auto moved = [&](std::uint32_t byte) {
        return std::max(byte, put_before) - put_before +
               static_cast<std::uint32_t>(begin + original);
      };
      wrong.where.span = {moved(wrong.where.span.begin), moved(wrong.where.span.end)};
      return failed(std::move(wrong));
    }
    return day ? on_day(speaker_, *read, *day, text_) : near_today(speaker_, *read, text_);
  }

  /// Neither a day nor a clock time.
  Heard no_clock() {
    const auto word = first_word(text_);
    if (word == "midnight") {
      return failed(whole_mistake(text_, "`midnight` can be the start or the end of a day",
                                  "write `00:00` with the day that begins, as in `today 00:00`"));
    }
    const auto rest = std::string(text_.substr(std::min(word.size() + 1, text_.size())));
    if (word == "last" || word == "next" || word == "this") {
      if (const auto day = read_loose_day(rest, latest_year_); day && day->weekday) {
        return failed(whole_mistake(text_, fmt::format("{} can be two days", text::quoted(text_)),
                                    "write the weekday alone, as in `Sunday 22:00`, or the date"));
      }
    }
    if (is_only_words(text_)) return unknown_words(text_);
    return as_in_files();
  }

  /// The error of the whole text as a time of a file; a text without one never comes here.
  [[nodiscard]] Heard as_in_files() const { return failed(read_time(text_).error()); }

  const Speaker& speaker_;
  std::string_view text_;
  int latest_year_;
};

}  // namespace

std::string first_word(std::string_view text) {
  return text::lower_ascii(text.substr(0, text.find(' ')));
}

Result<Said> read_loose_time(const Speaker& speaker, std::string_view text) {
  return LooseTime(speaker, text).read();
}

}  // namespace pm::time
