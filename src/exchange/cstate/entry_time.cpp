#include "entry_time.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "pm/text/words.hpp"
#include "pm/time/instant.hpp"

namespace pm::exchange::cstate {
namespace {

constexpr std::size_t longest_zone = 5;  ///< in letters

bool is_time_digit(char c) { return c >= '0' && c <= '9'; }
bool is_time_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void skip_blanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

/// "+1", " + 1" behind GMT or UTC, with blanks inside; said_time takes it without them.
void take_spaced_offset(std::string_view rest, prose::LooseTime& said) {
  if (said.abbreviation != "GMT" && said.abbreviation != "UTC") return;
  auto ahead = rest;
  skip_blanks(ahead);
  if (ahead.empty() || (ahead.front() != '+' && ahead.front() != '-')) return;
  const bool west = ahead.front() == '-';
  ahead.remove_prefix(1);
  skip_blanks(ahead);
  std::size_t digits = 0;
  while (digits < ahead.size() && is_time_digit(ahead[digits])) ++digits;
  if (digits == 0 || digits > 2) return;
  const int hours = digits == 1 ? ahead[0] - '0' : (ahead[0] - '0') * 10 + (ahead[1] - '0');
  constexpr int farthest = 14;
  if (hours > farthest || (digits < ahead.size() && is_time_letter(ahead[digits]))) return;
  said.abbreviation.clear();
  said.offset = (west ? -hours : hours) * time::hours;
  said.length += rest.size() - ahead.size() + digits;
}

/// Behind a clock that stands alone, letters that no table of zones has.
std::optional<prose::LooseTime> before_letters(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && is_time_letter(text[end - 1])) --end;
  if (end == text.size() || end == 0 || text.size() - end > longest_zone) return std::nullopt;
  auto said = prose::loose_time(text.substr(0, end));
  if (!said || !said->hour || !text::trimmed(text.substr(said->length, end - said->length)).empty())
    return std::nullopt;
  said->length = text.size();
  return said;
}

/// A time that people can see is one: it has a colon or a day.
bool is_plain(const prose::LooseTime& said, std::string_view words) {
  if (said.day && said.day->year == 0) return false;
  return said.day || words.find(':') != std::string_view::npos;
}

/// Up to the marks that close a head: the stars of `**12:07 ZZZ** text`, with a colon before them.
std::string_view inside_marks(std::string_view text) {
  auto inside = text.substr(0, text.find_first_of("*_])"));
  if (inside.size() < text.size() && inside.ends_with(':')) inside.remove_suffix(1);
  return inside;
}

/// Takes capitals behind a time without a zone, when they are all that is left inside the marks.
bool take_capitals(std::string_view inside, prose::LooseTime& said) {
  if (said.length > inside.size()) return false;
  const auto rest = text::trimmed(inside.substr(said.length));
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (!said.hour || said.offset || !said.abbreviation.empty() || rest.empty() ||
      rest.size() > longest_zone || !std::all_of(rest.begin(), rest.end(), is_capital))
    return false;
  said.length = inside.size();
  return true;
}

}  // namespace

std::optional<prose::LooseTime> lenient_time(std::string_view text) {
  auto said = prose::loose_time(text);
  if (said) take_spaced_offset(text.substr(std::min(said->length, text.size())), *said);
  return said;
}

std::optional<EntryTime> entry_time(std::string_view text) {
  const auto inside = inside_marks(text);
  bool unknown_zone = false;
  auto said = lenient_time(text);
  if (said) {
    unknown_zone = take_capitals(inside, *said);
  } else {
    said = before_letters(text::trimmed(inside));
    unknown_zone = said.has_value();
  }
  if (!said || !is_plain(*said, text.substr(0, said->length))) return std::nullopt;
  return EntryTime{std::move(*said), unknown_zone};
}

}  // namespace pm::exchange::cstate
