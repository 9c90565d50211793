#include "pm/time/when.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "loose_clock.hpp"
#include "loose_time.hpp"
#include "notation.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "runs.hpp"

namespace pm::time {
namespace {

using Heard = Result<Said>;

/// The text with one blank between words and none around them.
std::string tidied(std::string_view text) {
  std::string out;
  for (const char c : text::trimmed(text)) {
    const bool blank = is_space(c) || c == '\r';
    if (!blank || out.back() != ' ') out += blank ? ' ' : c;
  }
  return out;
}

/// The text with plain blanks instead of those that do not break, which come from web pages.
std::string with_plain_blanks(std::string_view text) {
  constexpr std::array<std::string_view, 3> blanks = {"\u00A0", "\u202F", "\u2009"};
  std::string out;
  while (!text.empty()) {
    const auto* const blank =
        std::find_if(blanks.begin(), blanks.end(),
                     [text](std::string_view each) { return text.starts_with(each); });
    const bool is_plain = blank == blanks.end();
    out += is_plain ? text.front() : ' ';
    text.remove_prefix(is_plain ? 1 : blank->size());
  }
  return out;
}

/// The text after the first word.
std::string_view behind(std::string_view text) {
  return text.substr(std::min(text.find(' '), text.size() - 1) + 1);
}

Instant cut(Instant instant, Milliseconds unit) {
  const auto rest = instant.since_epoch % unit;
  return instant + -(rest < 0 ? rest + unit : rest);
}

/// `5m ago` and `in 5m`; `words` is the duration without the other word.
Heard hear_length(const Speaker& speaker, std::string_view text, std::string_view words,
                  int direction) {
  const auto length = read_loose_duration(words);
  if (!length) {
    return failed(whole_mistake(text, fmt::format("{} is not a duration", text::quoted(words)),
                                "write one such as `5m` or `1h 30m`, at most a year"));
  }
  const bool whole_minutes = *length % minutes == 0;
  return Said{.at = cut(speaker.now + direction * *length, whole_minutes ? minutes : seconds),
              .precision = whole_minutes ? Precision::minute : Precision::second};
}

Heard length_alone(std::string_view text, std::string_view length) {
  return failed(whole_mistake(text, fmt::format("{} is a duration, not a time", text::quoted(text)),
                              fmt::format("write `{0} ago`, or `in {0}`", length)));
}

/// `@1764456000`
Heard hear_seconds_since_1970(std::string_view text) {
  const auto digits = digits_at(text, 1);
  if (digits.size() == 13 && text.size() == 14) {
    return failed(whole_mistake(text, fmt::format("{} is in milliseconds", text::quoted(text)),
                                fmt::format("write seconds: `@{}`", digits.substr(0, 10))));
  }
  if (digits.empty() || digits.size() > 11 || digits.size() + 1 != text.size()) {
    return failed(whole_mistake(text, fmt::format("{} is not a time", text::quoted(text)),
                                "after `@` write seconds since 1970, as in `@1706545600`"));
  }
  Milliseconds count = 0;
  for (const char c : digits) count = count * 10 + (c - '0');
  return Said{.at = {count * seconds}, .precision = Precision::second};
}

Heard hear(const Speaker& speaker, std::string_view text) {
  const auto lower = text::lower_ascii(text);
  if (lower == "now") return Said{.at = cut(speaker.now, seconds), .precision = Precision::second};
  if (text.front() == '@') return hear_seconds_since_1970(text);
  constexpr std::string_view ago = " ago";
  if (lower.size() > ago.size() && lower.ends_with(ago))
    return hear_length(speaker, text, text.substr(0, text.size() - ago.size()), -1);
  if (first_word(text) == "in") return hear_length(speaker, text, behind(text), 1);
  if (const auto strict = read_time(text)) return said(speaker, *strict, text);
  const auto length = text.substr(at(text, 0) == '-' || at(text, 0) == '+' ? 1 : 0);
  if (read_duration(length)) return length_alone(text, length);
  if (const auto loose = read_loose_duration(length))
    return length_alone(text, short_duration(*loose));
  return read_loose_time(speaker, text);
}

}  // namespace

Result<Said> read_when(std::string_view text, Instant now, const Zone& zone, Lean lean) {
  const auto words = tidied(with_plain_blanks(text));
  if (words.empty())
    return failed(whole_mistake(text, "the time is empty", std::string(forms_of_times)));
  auto heard = hear({now, zone, lean}, words);
  // If blanks were removed, places in the rest do not fit the original text.
  if (!heard && words != text)
    heard.error().where.span = {0, static_cast<std::uint32_t>(text.size())};
  return heard;
}

bool is_clock_or_duration(std::string_view text) {
  const auto trimmed = text::trimmed(text);
  const auto clock = read_loose_clock(trimmed);
  const auto mark = digits_at(trimmed, 0).size();
  return clock && clock->length == trimmed.size() &&
         (at(trimmed, mark) == 'h' || at(trimmed, mark) == 'H');
}

}  // namespace pm::time
