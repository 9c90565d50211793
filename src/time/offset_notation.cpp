#include <fmt/format.h>

#include "abbreviations.hpp"
#include "notation.hpp"
#include "pm/text/words.hpp"
#include "runs.hpp"

namespace pm::time {
namespace {

text::Diagnostic wrong_zone(std::size_t begin, std::size_t end, std::string message,
                            std::string help) {
  auto made = mistake(begin, end, std::move(message), std::move(help));
  made.rule = "time-zone";
  return made;
}

text::Diagnostic trailing(std::string_view text, std::size_t begin) {
  return mistake(begin, text.size(),
                 fmt::format("unexpected {} after the time", text::quoted(text.substr(begin))),
                 "omit it; only an offset may follow, as in `09:33 +02:00`");
}

/// A sign and digits as people write offsets: `+5`, `+05`, `+530`, `+0530`, `+5:30`, `+05:30`.
struct LooseOffset {
  std::size_t length = 0;  ///< in bytes; 0 for any other text
  int hour = 0;
  int minute = 0;
};

LooseOffset loose_offset(std::string_view text) {
  const auto first = digits_at(text, 1);
  const auto end = 1 + first.size();
  if (first.empty() || first.size() > 4) return {};
  if (first.size() > 2) {
    const auto hour_digits = first.size() - 2;
    return {end, number(first.substr(0, hour_digits)), number(first.substr(hour_digits))};
  }
  const auto second = at(text, end) == ':' ? digits_at(text, end + 1) : std::string_view{};
  if (second.size() != 2) return {end, number(first), 0};
  return {end + 3, number(first), number(second)};
}

bool in_range(const LooseOffset& offset) {
  return offset.minute <= 59 && offset.hour * 60 + offset.minute <= 14 * 60;
}

text::Diagnostic no_such_offset(std::string_view text, std::size_t begin,
                                const LooseOffset& offset) {
  const auto shown = text.substr(begin, offset.length);
  if (offset.minute > 59) {
    return wrong_zone(begin, begin + offset.length,
                      fmt::format("the offset `{}` has no minute {}", shown, offset.minute),
                      "minutes go from `00` to `59`");
  }
  return wrong_zone(begin, begin + offset.length, fmt::format("there is no offset `{}`", shown),
                    "offsets go from `-14:00` to `+14:00`");
}

/// The error of a text that begins with a sign: an offset in another form or out of range, or not
/// an offset.
text::Diagnostic signed_mistake(std::string_view text, std::size_t begin) {
  const auto offset = loose_offset(text.substr(begin));
  const auto end = begin + offset.length;
  if (offset.length == 0 || is_digit(at(text, end))) return trailing(text, begin);
  if (!in_range(offset)) return no_such_offset(text, begin, offset);
  const auto shown = text.substr(begin, offset.length);
  const auto written = fmt::format("{}{:02}:{:02}", text[begin], offset.hour, offset.minute);
  if (shown != written) {
    return wrong_zone(begin, end, fmt::format("the offset `{}` is not written `±HH:MM`", shown),
                      fmt::format("write `{}`", written));
  }
  if (end < text.size()) return trailing(text, end + run(text, end, is_space).size());
  return wrong_zone(begin, end, "the offset `-00:00` means an unknown zone",
                    "write `Z` for UTC, or omit it and set a `timezone`");
}

/// The error of `UTC`, `GMT` or `Z` with text after it: `UTC+2`, `GMT+01:00`, `Z foo`.
text::Diagnostic after_utc(std::string_view text, std::size_t begin, std::string_view word) {
  const auto end = begin + word.size();
  const auto rest = text.substr(end);
  const bool is_signed = at(rest, 0) == '+' || at(rest, 0) == '-';
  const auto offset = is_signed ? loose_offset(rest) : LooseOffset{};
  if (offset.length == 0 || !in_range(offset)) {
    return trailing(text, end + run(text, end, is_space).size());
  }
  const auto last = end + offset.length;
  return wrong_zone(
      begin, last,
      fmt::format("`{}` is a name and an offset in one", text.substr(begin, last - begin)),
      fmt::format("write `{}{:02}:{:02}`", rest.front(), offset.hour, offset.minute));
}

bool is_zone_letter(char c) { return is_letter(c) || c == '_' || c == '/'; }

/// The error of an abbreviation, a zone's name, or an unexpected word.
text::Diagnostic word_mistake(std::string_view text, std::size_t begin) {
  const auto name = run(text, begin, is_zone_letter);
  const auto word = run(text, begin, is_letter);
  const auto end = begin + name.size();
  const auto lower = text::lower_ascii(word.substr(0, 4));
  if (lower == "utc" || lower == "gmt" || lower == "z") return after_utc(text, begin, word);
  if (name.find('/') != std::string_view::npos) {
    return wrong_zone(
        begin, end, fmt::format("the time contains a zone name, {}", text::quoted(name)),
        fmt::format("omit it, and write `timezone: {}", text::quoted(name).substr(1)));
  }
  if (const auto* known = abbreviation(word)) {
    return wrong_zone(begin, begin + word.size(),
                      fmt::format("the abbreviation `{}` is ambiguous", word),
                      fmt::format("write the offset, as in `{}`, or omit it and set a "
                                  "`timezone: {}`",
                                  known->offset, known->zone));
  }
  const bool upper = word.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
  if (upper && word.size() <= 5 && begin + word.size() == text.size()) {
    return wrong_zone(begin, text.size(), fmt::format("`{}` is not an offset from UTC", word),
                      "write `Z` or an offset such as `+02:00`, or omit it and set a "
                      "`timezone`");
  }
  return trailing(text, begin);
}

/// `.5` after minutes, `,5` after seconds.
text::Diagnostic fraction_mistake(std::string_view text, std::size_t begin) {
  const auto end = begin + 1 + digits_at(text, begin + 1).size();
  const auto shown = text::quoted(text.substr(begin, end - begin));
  const bool after_seconds = begin > clock_begin + 5;
  if (text[begin] == ',' && after_seconds) {
    return mistake(begin, begin + 1, "`,` before the fraction of the second", "write a point: `.`");
  }
  return mistake(begin, end,
                 fmt::format("{} follows the {}", shown, after_seconds ? "seconds" : "minutes"),
                 "only seconds have a fraction, as in `09:33:30.5`");
}

/// Returns the size of a minus or dash from a word processor at the start of a text, in bytes; 0 if
/// there is none.
std::size_t typographic_minus(std::string_view text) {
  for (const std::string_view sign : {"−", "–", "—", "‐", "‑"}) {
    if (text.starts_with(sign) && is_digit(at(text, sign.size()))) return sign.size();
  }
  return 0;
}

}  // namespace

text::Diagnostic offset_mistake(std::string_view text, std::size_t begin) {
  if (auto twelve = twelve_hour_mistake(text)) return *std::move(twelve);
  const auto spaces = run(text, begin, is_space).size();
  const auto at_word = begin + spaces;
  if (at_word == text.size()) {
    return mistake(begin, at_word, "a space follows the time", "omit it");
  }
  const auto rest = text.substr(at_word);
  const char first = rest.front();
  if (spaces > 1 && looks_like_offset(rest)) {
    return mistake(begin, at_word, "more than one space before the offset", "write one or none");
  }
  if (first == '+' || first == '-') return signed_mistake(text, at_word);
  if (is_letter(first)) return word_mistake(text, at_word);
  if (spaces == 0 && (first == '.' || first == ',') && is_digit(at(rest, 1))) {
    return fraction_mistake(text, begin);
  }
  if (const auto bytes = typographic_minus(rest); bytes > 0) {
    return wrong_zone(
        at_word, at_word + bytes,
        fmt::format("{} is a dash, not a minus sign", text::quoted(rest.substr(0, bytes))),
        "write `-`, as in `-05:00`");
  }
  return trailing(text, at_word);
}

}  // namespace pm::time
