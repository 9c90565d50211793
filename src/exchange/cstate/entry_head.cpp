#include "entry_head.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "../phase_labels.hpp"
#include "entry_time.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::cstate {
namespace {

constexpr std::size_t longest_label = 40;  ///< in bytes

bool is_entry_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

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
    const bool inner_hyphen = c == '-' && end > 0 && is_entry_letter(text[end - 1]) &&
                              end + 1 < text.size() && is_entry_letter(text[end + 1]);
    return is_entry_letter(c) || c == ' ' || inner_hyphen;
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

void take_time(std::string_view& text, EntryHead& head) {
  auto written = entry_time(text);
  if (!written) return;
  head.time = std::string(text::trimmed(text.substr(0, written->said.length)));
  text.remove_prefix(written->said.length);
  head.said = std::move(written->said);
  head.unknown_zone = written->unknown_zone;
}

/// The marks that close what was opened, at once or before a bracket, and the blanks behind them.
/// Stars behind a blank open something else: `[12:00] **Note**`.
bool take_closing(std::string_view& text) {
  bool closed = take_any(text, "*_])~") > 0;
  auto ahead = text;
  take_any(ahead, " ");
  if (take_any(ahead, "])") > 0) {
    text = ahead;
    closed = true;
  }
  take_any(text, " ");
  return closed;
}

/// What parts a label or time from the text: `** - `, `:** `, `] `. Whether something does.
bool take_end(std::string_view& text, bool marked) {
  const bool closed = take_closing(text);
  const bool separated = take_separator(text);
  if (marked && !closed) take_closing(text);
  return closed || separated;
}

/// Whether a time is one of a clock in some zone.
bool has_zone(const prose::LooseTime& said) {
  return said.hour && (said.offset || !said.abbreviation.empty());
}

/// Whether a word is a label, and not the first of a sentence, by what stands behind it.
bool stands_apart(std::string_view behind, bool marked) {
  if (marked && !behind.empty() && std::string_view("*_])~").find(behind[0]) != behind.npos)
    return true;
  behind = text::trimmed(behind);
  if (behind.empty()) return true;
  constexpr std::array<std::string_view, 4> marks = {":", "-", "–", "—"};
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return behind.starts_with(mark); });
}

/// A label, with the time behind it when there is one: `**Update 11:07 UTC**`, `*Monitoring* - `.
void take_label_first(std::string_view& text, EntryHead& head, bool marked) {
  auto ahead = text;
  const auto label = take_label(ahead);
  if (label.empty()) return;
  const bool apart = stands_apart(ahead, marked);
  const bool parted = take_end(ahead, marked);
  EntryHead timed;
  auto behind = ahead;
  take_any(behind, "*_[( ");
  take_time(behind, timed);
  const bool of_update = timed.said && (marked || parted || has_zone(*timed.said) ||
                                        timed.unknown_zone || stands_apart(behind, marked));
  if (!of_update && !apart) return;
  if (of_update) head = std::move(timed);
  head.label = std::string(label);
  text = of_update ? behind : ahead;
}

/// A label behind a time: `[12:00 UTC] **Resolved** - `.
void take_label_behind(std::string_view& text, EntryHead& head, bool marked) {
  auto ahead = text;
  const bool opened = take_any(ahead, "*_[(") > 0;
  const auto label = take_label(ahead);
  if (label.empty() || !stands_apart(ahead, marked || opened)) return;
  head.label = std::string(label);
  take_end(ahead, false);
  text = ahead;
}

/// Whether a time is the head of an update, and not the start of a sentence.
bool is_head(const EntryHead& head, bool marked) {
  if (!head.said) return !head.label.empty();
  if (text::trimmed(head.rest).empty() || marked || !head.label.empty()) return true;
  return has_zone(*head.said) || (head.said->hour && head.said->day);
}

}  // namespace

std::optional<EntryHead> head_of(std::string_view line) {
  auto text = text::trimmed(line);
  if (text.starts_with("* ") || text.starts_with("- ")) return std::nullopt;
  const bool marked = take_any(text, "*_[(#~ ") > 0;
  EntryHead head;
  take_label_first(text, head, marked);
  if (head.label.empty()) take_time(text, head);
  if (head.said) {
    take_end(text, marked);
    if (head.label.empty()) take_label_behind(text, head, marked);
  }
  head.rest = text;
  if (!is_head(head, marked)) return std::nullopt;
  return head;
}

}  // namespace pm::exchange::cstate
