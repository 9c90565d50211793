#include "pm/prose/zone_name.hpp"

#include <algorithm>

#include "pm/text/words.hpp"
#include "words.hpp"
#include "zone_words.hpp"

namespace pm::prose {
namespace {

constexpr std::size_t longest_zone_sentence = 400;  // bytes
/// How far behind the words "all times" their zone may be.
constexpr std::size_t farthest_zone = 60;  // bytes

/// Words of a sentence that says a zone and nothing else.
constexpr std::string_view fillers[] = {
    "all",       "times",    "time",      "are",        "is",        "in",       "the",
    "below",     "shown",    "given",     "listed",     "stated",    "reported", "zone",
    "timezone",  "here",     "as",        "unless",     "otherwise", "noted",    "specified",
    "and",       "dates",    "note",      "timestamps", "this",      "timeline", "document",
    "report",    "local",    "standard",  "daylight",   "per",       "using",    "use",
    "used",      "on",       "of",        "that",       "for",       "events",   "alle",
    "zeiten",    "sind",     "les",       "heures",     "sont",      "en",       "todos",
    "os",        "horários", "estão",     "em",         "todas",     "las",      "horas",
    "following", "entries",  "hours",     "clock",      "these",     "please",   "indicated",
    "utc",       "gmt",      "displayed", "written",    "expressed", "recorded", "according",
    "to",
};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool has_other_words(std::string_view lower) {
  for (std::size_t at = 0; at < lower.size();) {
    if (!is_word_byte(lower[at])) {
      if (lower[at] >= '0' && lower[at] <= '9') return true;
      ++at;
      continue;
    }
    auto end = at;
    while (end < lower.size() && is_word_byte(lower[end])) ++end;
    const auto word = lower.substr(at, end - at);
    const bool known = std::any_of(std::begin(fillers), std::end(fillers),
                                   [&](std::string_view filler) { return filler == word; });
    const bool wide = static_cast<unsigned char>(word.front()) >= 0xE0 && word.size() <= 24;
    if (!known && !wide) return true;
    at = end;
  }
  return false;
}

}  // namespace

std::optional<ZoneFound> zone_first(std::string_view text) {
  Cursor cursor(text);
  cursor.blanks();
  const auto begin = cursor.at();
  auto zone = read_zone(cursor, true);
  // A number alone is not a zone, and neither is a letter.
  const bool number = begin < text.size() && !is_letter(text[begin]) && text[begin] != '(' &&
                      static_cast<unsigned char>(text[begin]) < 0x80;
  const bool letter = cursor.at() - begin == 1;
  if (zone.none() || number || letter) return std::nullopt;
  return ZoneFound{.zone = std::move(zone), .begin = begin, .end = cursor.at()};
}

std::optional<ZoneFound> zone_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size() && at < longest_zone_sentence; ++at) {
    const bool starts = at == 0 || (!is_letter(text[at - 1]) && !is_digit(text[at - 1]) &&
                                    text[at - 1] != '/' && text[at - 1] != '_');
    if (!starts || !is_letter(text[at])) continue;
    if (auto found = zone_first(text.substr(at))) {
      found->begin += at;
      found->end += at;
      return found;
    }
  }
  return std::nullopt;
}

std::optional<ZoneSentence> zone_sentence(std::string_view line) {
  if (line.size() > longest_zone_sentence) return std::nullopt;
  const auto lower = text::lower_ascii(line);
  const auto from = after_zone_trigger(lower);
  if (from == std::string_view::npos) return std::nullopt;
  auto found = zone_in(line.substr(from));
  if (!found || found->begin > farthest_zone) return std::nullopt;
  // "Times out at 10:00 UTC" speaks of one time.
  const auto between = line.substr(from, found->begin);
  if (between.find_first_of("0123456789") != std::string_view::npos) return std::nullopt;
  std::string rest = lower.substr(0, from + found->begin) + ' ' + lower.substr(from + found->end);
  // A second name of the same zone: "Pacific Time (PT)".
  if (const auto again = zone_in(std::string_view(line).substr(from + found->end)))
    rest = lower.substr(0, from + found->begin) + ' ' +
           lower.substr(from + found->end).erase(again->begin, again->end - again->begin);
  return ZoneSentence{.zone = std::move(found->zone), .alone = !has_other_words(rest)};
}

}  // namespace pm::prose
