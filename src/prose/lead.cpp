#include "lead.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "leading_time.hpp"
#include "pm/prose/cursor.hpp"
#include "pm/prose/lines.hpp"
#include "pm/text/words.hpp"
#include "shown.hpp"
#include "words.hpp"

namespace pm::prose {
namespace {

constexpr std::size_t longest_beginning = 4096;  // bytes of a line that are looked at
constexpr std::size_t longest_label = 60;        // bytes

/// What is shown of the beginning of a line. A lead and its label lie within it; the words after
/// them are of any length.
Shown beginning_of(std::string_view line) { return shown(line.substr(0, longest_beginning)); }

/// What follows the beginning of a line; empty if the beginning is all of it.
std::string after_beginning(std::string_view line) {
  return std::string(stripped(line.substr(std::min(line.size(), longest_beginning))));
}

/// Passes what keeps a time and its words apart.
std::size_t behind_separator(std::string_view text, std::size_t at) {
  constexpr std::string_view signs[] = {"--", "->", "=>", "→", "–", "—",  "-",  ":", "|", ",",
                                        ";",  "…",  "：", "]", ")", "］", "）", "*", "~"};
  constexpr int most = 4;
  for (int count = 0; count < most; ++count) {
    const auto from = at;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
    const auto* const sign = std::find_if(std::begin(signs), std::end(signs), [&](auto each) {
      return text.substr(at).starts_with(each);
    });
    if (sign == std::end(signs)) {
      // A full stop ends the time where a sentence follows.
      const bool stop = text.substr(at).starts_with(". ") || text.substr(at) == ".";
      if (stop && at == from) ++at;
      break;
    }
    const bool joined =
        *sign == "-" && at == from && at + 1 < text.size() && is_letter(text[at + 1]) && count > 0;
    if (joined) break;
    at += sign->size();
  }
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

/// The address of the last link that is closed before a byte.
std::string link_before(std::string_view line, std::size_t end) {
  const auto middle = line.substr(0, end).rfind("](");
  if (middle == std::string_view::npos) return {};
  const auto close = line.find(')', middle);
  if (close == std::string_view::npos || close >= end) return {};
  return std::string(line.substr(middle + 2, close - middle - 2));
}

/// The place in the line behind a byte of what is shown.
std::size_t place_behind(const Shown& shown, std::size_t at, std::string_view line) {
  if (at == 0) return 0;
  if (at >= shown.text.size()) return line.size();
  const auto last = shown.place[at - 1];
  std::size_t next = last + 1;
  // The rest of a character of several bytes, as a blank that is shown for it.
  while (next < line.size() && (static_cast<unsigned char>(line[next]) & 0xC0U) == 0x80U) ++next;
  if (line.substr(last).starts_with("&nbsp;")) next = last + std::string_view("&nbsp;").size();
  return next;
}

void put_words(Lead& lead, const Shown& seen, std::string_view line, std::size_t begin,
               std::size_t end) {
  const auto behind = behind_separator(seen.text, end);
  lead.written = std::string(stripped(std::string_view(seen.text).substr(begin, end - begin)));
  const bool whole = lead.end || lead.in_sentence || lead.kind == LeadKind::unknown ||
                     lead.kind == LeadKind::relative;
  const auto place = place_behind(seen, behind, line);
  lead.link = link_before(line, place);
  if (behind >= seen.text.size()) {
    // What the time links to is not lost with the time.
    lead.rest = after_beginning(line);
    return;
  }
  lead.rest = whole ? std::string(stripped(line)) : balanced_rest(line, place);
  if (whole) lead.link.clear();
}

}  // namespace

std::optional<Lead> read_lead(std::string_view line) {
  line = stripped(line);
  const auto seen = beginning_of(line);
  if (auto time = read_leading_time(seen.text)) {
    put_words(time->lead, seen, line, time->begin, time->end);
    return std::move(time->lead);
  }
  // A number before it: `3. 14:02`.
  std::size_t digits = 0;
  while (digits < seen.text.size() && is_digit(seen.text[digits])) ++digits;
  const bool numbered = digits > 0 && digits < 3 && digits + 1 < seen.text.size() &&
                        (seen.text[digits] == '.' || seen.text[digits] == ')') &&
                        seen.text[digits + 1] == ' ';
  if (!numbered) return std::nullopt;
  return read_lead(line.substr(seen.place[digits + 1]));
}

std::optional<Lead> read_labelled_lead(std::string_view line) {
  line = stripped(line);
  const auto seen = beginning_of(line);
  const std::string_view text = seen.text;
  if (text.empty()) return std::nullopt;
  const bool letter = is_letter(text.front()) || static_cast<unsigned char>(text.front()) >= 0xC0 ||
                      text.front() == '[';
  if (!letter) return std::nullopt;
  const auto bracket = text.front() == '[' ? 1U : 0U;
  for (std::size_t at = 1; at < text.size() && at <= longest_label; ++at) {
    std::size_t size = 0;
    if (text.substr(at).starts_with(":") && at + 1 < text.size() && !is_digit(text[at - 1]))
      size = 1;
    if (text.substr(at).starts_with("：")) size = std::string_view("：").size();
    for (const std::string_view dash : {" - ", " – ", " — ", " @ ", " at "}) {
      if (text.substr(at).starts_with(dash)) size = dash.size();
    }
    if (size == 0 && text[at] == ' ' &&
        is_moment_label(text::lower_ascii(text.substr(bracket, at - bracket))))
      size = 1;
    if (size == 0) continue;
    const auto label = stripped(text.substr(bracket, at - bracket));
    if (label.size() < 2 || is_fact_label(text::lower_ascii(label))) return std::nullopt;
    const auto rest = text.substr(at + size);
    auto time = read_leading_time(rest);
    if (!time || time->lead.in_sentence || !time->lead.time.hour) continue;
    if (time->lead.kind != LeadKind::sure) continue;
    auto& lead = time->lead;
    const auto begin = at + size + time->begin;
    const auto end = at + size + time->end;
    put_words(lead, seen, line, begin, end);
    lead.is_label = true;
    lead.label = std::string(label);
    const auto behind = behind_separator(seen.text, end);
    const auto words = behind >= text.size()
                           ? after_beginning(line)
                           : balanced_rest(line, place_behind(seen, behind, line));
    lead.rest = lead.label;
    if (lead.end) lead.rest += ": " + lead.written;
    if (!words.empty()) lead.rest += ": " + words;
    return std::move(lead);
  }
  return std::nullopt;
}

}  // namespace pm::prose
