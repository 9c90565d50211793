#include "entry_head.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "../import/phase_words.hpp"
#include "pm/text/words.hpp"
#include "pm/time/instant.hpp"

namespace pm::exchange {
namespace {

constexpr std::size_t longest_label = 40;  ///< in bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Takes these bytes off the start of a text; how many there were.
std::size_t take_any(std::string_view& text, std::string_view which) {
  const auto count = std::min(text.find_first_not_of(which), text.size());
  text.remove_prefix(count);
  return count;
}

/// A dash, colon or comma between the parts of a head, with the blanks around it.
bool take_separator(std::string_view& text) {
  auto ahead = text;
  take_any(ahead, " \t");
  for (const std::string_view mark : {":", "-", "–", "—", ","}) {
    if (!ahead.starts_with(mark)) continue;
    ahead.remove_prefix(mark.size());
    take_any(ahead, " \t");
    text = ahead;
    return true;
  }
  return false;
}

bool is_label(std::string_view words) {
  return phase_of_label(words, model::Kind::incident).has_value() || is_postmortem_label(words);
}

/// The words at the start of a text, as far as a label may reach.
std::string_view label_words(std::string_view text) {
  std::size_t end = 0;
  const auto goes_on = [&](char c) {
    const bool inner_hyphen = c == '-' && end > 0 && is_letter(text[end - 1]) &&
                              end + 1 < text.size() && is_letter(text[end + 1]);
    return is_letter(c) || c == ' ' || inner_hyphen;
  };
  while (end < text.size() && end < longest_label && goes_on(text[end])) ++end;
  return text::trimmed(text.substr(0, end));
}

std::string_view take_label(std::string_view& text) {
  const auto words = label_words(text);
  if (!is_label(words)) return {};
  text.remove_prefix(words.size());
  return words;
}

/// "+1", " + 1" behind GMT or UTC, with blanks inside; said_time takes it without them.
void take_spaced_offset(std::string_view rest, SaidTime& said) {
  if (said.abbreviation != "GMT" && said.abbreviation != "UTC") return;
  auto ahead = rest;
  take_any(ahead, " ");
  if (ahead.empty() || (ahead.front() != '+' && ahead.front() != '-')) return;
  const bool west = ahead.front() == '-';
  ahead.remove_prefix(1);
  take_any(ahead, " ");
  std::size_t digits = 0;
  while (digits < ahead.size() && is_digit(ahead[digits])) ++digits;
  if (digits == 0 || digits > 2) return;
  const int hours = digits == 1 ? ahead[0] - '0' : (ahead[0] - '0') * 10 + (ahead[1] - '0');
  constexpr int farthest = 14;
  if (hours > farthest || (digits < ahead.size() && is_letter(ahead[digits]))) return;
  said.abbreviation.clear();
  said.offset = (west ? -hours : hours) * time::hours;
  said.length += rest.size() - ahead.size() + digits;
}

/// Behind a clock that stands alone, letters that no table of zones has.
std::optional<SaidTime> before_letters(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && is_letter(text[end - 1])) --end;
  constexpr std::size_t longest_zone = 5;
  if (end == text.size() || end == 0 || text.size() - end > longest_zone) return std::nullopt;
  auto said = said_time(text.substr(0, end));
  if (!said || !said->hour || !text::trimmed(text.substr(said->length, end - said->length)).empty())
    return std::nullopt;
  said->length = text.size();
  return said;
}

/// A time that people can see is one: it has a colon or a day.
bool is_plain(const SaidTime& said, std::string_view words) {
  if (said.day && said.day->year == 0) return false;
  return said.day || words.find(':') != std::string_view::npos;
}

/// Takes capitals behind a time without a zone, when they are all that is left of the line.
void take_capitals(std::string_view text, SaidTime& said, bool& unknown_zone) {
  const auto rest = text::trimmed(text.substr(said.length));
  constexpr std::size_t longest_zone = 5;
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (!said.hour || said.offset || !said.abbreviation.empty() || rest.empty() ||
      rest.size() > longest_zone || !std::all_of(rest.begin(), rest.end(), is_capital))
    return;
  said.length = text.size();
  unknown_zone = true;
}

void take_time(std::string_view& text, EntryHead& head) {
  auto said = lenient_time(text);
  if (said) take_capitals(text, *said, head.unknown_zone);
  if (!said) {
    said = before_letters(text::trimmed(text));
    head.unknown_zone = said.has_value();
  }
  if (!said) return;
  const auto words = text::trimmed(text.substr(0, said->length));
  if (!is_plain(*said, words)) return;
  head.time = std::string(words);
  text.remove_prefix(said->length);
  head.said = std::move(said);
}

/// Whether what was found is the head of an update, and not the start of a sentence.
bool is_head(const EntryHead& head, bool marked, bool separated) {
  const bool alone = text::trimmed(head.rest).empty();
  if (!head.said) return !head.label.empty() && (marked || separated || alone);
  if (alone || marked || !head.label.empty()) return true;
  return head.said->hour &&
         (head.said->day || head.said->offset || !head.said->abbreviation.empty());
}

}  // namespace

bool is_postmortem_label(std::string_view label) {
  const auto lower = text::lower_ascii(text::trimmed(label));
  return lower == "post-mortem" || lower == "postmortem" || lower == "post mortem";
}

std::optional<SaidTime> lenient_time(std::string_view text) {
  auto said = said_time(text);
  if (said) take_spaced_offset(text.substr(std::min(said->length, text.size())), *said);
  return said;
}

std::optional<EntryHead> head_of(std::string_view line) {
  auto text = text::trimmed(line);
  if (text.starts_with("* ") || text.starts_with("- ")) return std::nullopt;
  const bool marked = take_any(text, "*_[(#~ ") > 0;
  constexpr std::string_view closing = "*_]) ";
  EntryHead head;
  head.label = std::string(take_label(text));
  bool separated = false;
  if (!head.label.empty()) {
    take_any(text, closing);
    separated = take_separator(text);
    take_any(text, "*_[( ");
  }
  take_time(text, head);
  if (head.said) {
    take_any(text, closing);
    take_separator(text);
    if (head.label.empty()) {
      auto ahead = text;
      take_any(ahead, "*_[(");
      head.label = std::string(take_label(ahead));
      if (!head.label.empty()) text = ahead;
    }
    take_any(text, closing);
    if (!head.label.empty()) take_separator(text);
  }
  head.rest = text;
  if (!is_head(head, marked, separated)) return std::nullopt;
  return head;
}

}  // namespace pm::exchange
