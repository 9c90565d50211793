#include "zone_words.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "pm/prose/abbreviations.hpp"
#include "pm/text/words.hpp"
#include "pm/time/zone.hpp"
#include "words.hpp"

namespace pm::prose {
namespace {

constexpr int farthest = 15;  ///< hours; no clock was ever farther from UTC

/// What people call clocks of North America in words.
struct ClockRegion {
  std::string_view name;
  std::string_view standard;
  std::string_view daylight;
  std::string_view either;
};
constexpr ClockRegion regions[] = {
    {"Eastern", "EST", "EDT", "ET"},
    {"Central", "CST", "CDT", "CT"},
    {"Mountain", "MST", "MDT", "MT"},
    {"Pacific", "PST", "PDT", "PT"},
};

/// "+05:30", "-0700", "+2"
std::optional<time::Milliseconds> take_offset(Cursor& cursor) {
  auto ahead = cursor;
  const bool west = ahead.peek() == '-';
  if (!ahead.take("+") && !ahead.take("-") && !ahead.take("−")) return std::nullopt;
  const bool minus = west || cursor.ahead().starts_with("−");
  int minutes = 0;
  auto hours = ahead.number(1, 2);
  if (!hours) {
    const auto both = ahead.number(4, 4);
    if (!both) return std::nullopt;
    hours = *both / 100;
    minutes = *both % 100;
  } else if (ahead.peek() == ':') {
    ahead.take(":");
    const auto said = ahead.number(2, 2);
    if (!said) return std::nullopt;
    minutes = *said;
  }
  if (*hours > farthest || minutes > 59) return std::nullopt;
  cursor = ahead;
  const auto length = *hours * time::hours + minutes * time::minutes;
  return minus ? -length : length;
}

/// "Central", "Pacific Standard Time", as the abbreviation that it means
std::string_view take_region(Cursor& cursor) {
  auto ahead = cursor;
  const auto name = ahead.word();
  const auto* const region =
      std::find_if(std::begin(regions), std::end(regions),
                   [&](const ClockRegion& each) { return each.name == name; });
  if (region == std::end(regions)) return {};
  cursor = ahead;
  auto meant = region->either;
  ahead.blanks();
  auto next = text::lower_ascii(ahead.word());
  if (next == "standard" || next == "daylight") {
    meant = next == "standard" ? region->standard : region->daylight;
    cursor = ahead;
    ahead.blanks();
    next = text::lower_ascii(ahead.word());
  }
  if (next == "time") cursor = ahead;
  return meant;
}

/// "UTC", "IST": a word of the table in capitals. In small letters most of them are words ("est",
/// "art"); two are not.
std::string_view take_abbreviation(Cursor& cursor) {
  auto ahead = cursor;
  const auto word = ahead.word();
  // `PST8PDT` and `EST_old` are names of other things.
  if (is_digit(ahead.peek()) || ahead.peek() == '_') return {};
  const auto lower = text::lower_ascii(word);
  const auto* const row = abbreviation(lower == "utc"   ? "UTC"
                                       : lower == "gmt" ? std::string_view("GMT")
                                                        : word);
  if (row == nullptr) return {};
  cursor = ahead;
  return row->word;
}

bool take_z(Cursor& cursor) {
  auto ahead = cursor;
  const auto word = ahead.word();
  if ((word != "Z" && word != "z") || is_digit(ahead.peek())) return false;
  cursor = ahead;
  return true;
}

/// " UTC" behind an offset, as Go prints times. It says nothing more.
void pass_name(Cursor& cursor) {
  auto ahead = cursor;
  ahead.blanks();
  const bool open = ahead.take("(");
  if (take_abbreviation(ahead).empty() || (open && !ahead.take(")"))) return;
  cursor = ahead;
}

ZoneName numeric(Cursor& cursor, bool dated) {
  if (cursor.peek() == '-' && !dated) return {};
  const auto offset = take_offset(cursor);
  if (offset) pass_name(cursor);
  return {.offset = offset, .abbreviation = {}};
}

/// "Europe/Oslo"
std::string take_iana_name(Cursor& cursor) {
  const auto all = cursor.ahead();
  const auto size = std::min(
      all.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_/-0123456789+"),
      all.size());
  const auto name = all.substr(0, size);
  constexpr std::size_t longest = 40;
  constexpr std::string_view areas[] = {"Africa/",    "America/", "Asia/",   "Atlantic/", "Etc/",
                                        "Australia/", "Europe/",  "Indian/", "Pacific/",  "US/"};
  const bool in_area = std::any_of(std::begin(areas), std::end(areas),
                                   [&](std::string_view area) { return name.starts_with(area); });
  if (!in_area || size > longest || name.back() == '/' || !time::find_zone(name)) return {};
  cursor.take(name);
  return std::string(name);
}

/// "London time", "Paris local time": the clocks of a place.
std::string_view take_place(Cursor& cursor) {
  const auto place = place_zone(cursor.ahead());
  if (!place) return {};
  auto ahead = cursor;
  ahead.take(place->words);
  ahead.blanks();
  if (ahead.take("local ") || ahead.take("Local ")) ahead.blanks();
  if (!ahead.take("time") && !ahead.take("Time") && !ahead.take("TIME")) return {};
  if (is_letter(ahead.peek())) return {};
  cursor = ahead;
  return place->zone;
}

/// "+2", " + 1" behind UTC; behind a blank a `-` begins a span.
std::optional<time::Milliseconds> offset_of_utc(Cursor& cursor) {
  auto ahead = cursor;
  if (ahead.blanks() && ahead.peek() != '+') return std::nullopt;
  if (ahead.peek() == '+' && ahead.peek(1) == ' ') {
    auto spaced = ahead;
    spaced.take("+");
    spaced.blanks();
    const auto hours = spaced.number(1, 2);
    if (!hours || *hours > farthest || spaced.peek() == ':') return std::nullopt;
    cursor = spaced;
    return *hours * time::hours;
  }
  const auto offset = take_offset(ahead);
  if (offset) cursor = ahead;
  return offset;
}

ZoneName named(Cursor& cursor) {
  if (take_z(cursor)) return {.offset = 0, .abbreviation = {}};
  if (auto name = take_iana_name(cursor); !name.empty())
    return {.offset = {}, .abbreviation = std::move(name)};
  auto word = take_place(cursor);
  if (word.empty()) word = take_abbreviation(cursor);
  if (word.empty()) word = take_region(cursor);
  if (word == "UTC" || word == "GMT") {
    const auto offset = offset_of_utc(cursor);
    if (offset) return {.offset = offset, .abbreviation = {}};
  }
  return {.offset = {}, .abbreviation = std::string(word)};
}

}  // namespace

ZoneName read_zone(Cursor& cursor, bool dated) {
  auto ahead = cursor;
  ahead.blanks();
  const bool open = ahead.take("(");
  const bool number = ahead.peek() == '+' || ahead.peek() == '-' || ahead.ahead().starts_with("−");
  auto zone = number ? numeric(ahead, dated) : named(ahead);
  const bool found = zone.offset || !zone.abbreviation.empty();
  if (!found || (open && !ahead.take(")"))) return {};
  cursor = ahead;
  return zone;
}

}  // namespace pm::prose
