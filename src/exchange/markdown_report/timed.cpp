#include "timed.hpp"

#include <algorithm>
#include <array>

#include "lines.hpp"

namespace pm::exchange::markdown_report {
namespace {

constexpr std::size_t longest_time_label = 60;  // bytes

bool take(std::string_view& words, std::string_view sign) {
  if (sign.empty() || !words.starts_with(sign)) return false;
  words.remove_prefix(sign.size());
  return true;
}

/// The marks before a time, taken off, as they are to be closed behind it.
std::string closing_marks(std::string_view& words) {
  std::string closing;
  for (bool more = true; more;) {
    more = false;
    for (const auto& [open, close] : {std::pair{"**", "**"},
                                      {"__", "__"},
                                      {"`", "`"},
                                      {"[", "]"},
                                      {"(", ")"},
                                      {"*", "*"},
                                      {"_", "_"}}) {
      if (!take(words, open)) continue;
      closing.insert(0, close);
      more = true;
      break;
    }
  }
  return closing;
}

/// Takes what keeps a time and its words apart, and returns it; nothing when nothing does.
std::string_view take_separator(std::string_view& words) {
  constexpr std::array signs = {
      std::string_view("--"), std::string_view("->"), std::string_view("=>"), std::string_view("→"),
      std::string_view("–"),  std::string_view("—"),  std::string_view("-"),  std::string_view(":"),
      std::string_view("|"),  std::string_view(",")};
  words = stripped(words);
  const auto* const found =
      std::find_if(signs.begin(), signs.end(), [&](auto sign) { return take(words, sign); });
  return found == signs.end() ? std::string_view() : *found;
}

/// Whether words stand behind a number as they do behind a time: `11.56 - alert`, but not `11.56
/// seconds`, `11.56, in seconds` or `11.56-second pause`.
bool are_set_off(std::string_view words) {
  const bool joined = words.size() > 1 && words.front() == '-' && words[1] != ' ';
  const auto sign = take_separator(words);
  return words.empty() || (!sign.empty() && sign != "," && !joined);
}

/// `10:00-10:20`, `10:00 to 10:20`: the words are about a span of time.
bool is_span(const SaidTime& begin, std::string_view behind) {
  behind = stripped(behind);
  for (const std::string_view sign : {"-", "–", "—", "to ", "until "}) {
    auto words = behind;
    if (!take(words, sign)) continue;
    const auto end = said_time(stripped(words));
    if (end && end->hour && (begin.point || !end->bare_number)) return true;
  }
  return false;
}

/// `2024-01-29 around 10:02`
bool says_about(std::string_view written) {
  return written.find(" around ") != std::string_view::npos ||
         written.find(" about ") != std::string_view::npos;
}

}  // namespace

std::optional<TimeFirst> time_first(std::string_view words) {
  const auto whole = stripped(words);
  auto rest = whole;
  auto closing = closing_marks(rest);
  const bool about_before = take(rest, "~");
  const auto time = said_time(rest);
  if (!time) return std::nullopt;
  TimeFirst found = {.time = *time, .words = {}, .written = rest.substr(0, time->length)};
  rest.remove_prefix(time->length);
  if (is_span(*time, rest)) {
    found.words = whole;
    return found;
  }
  found.about = take(rest, "~") || about_before || says_about(found.written);
  const bool closed = take(rest, closing);
  if (time->bare_number && closing.empty() && !are_set_off(rest)) return std::nullopt;
  take_separator(rest);
  if (!closed && !closing.empty() && !take(rest, closing)) return std::nullopt;
  if (!closing.empty()) take_separator(rest);
  found.words = stripped(rest);
  return found;
}

std::optional<TimeLast> time_last(std::string_view words) {
  words = stripped(words);
  for (std::size_t at = 1; at < words.size() && at <= longest_time_label; ++at) {
    const bool starts_word = words[at - 1] == ' ' || words[at - 1] == '\t' || words[at - 1] == '(';
    if (!starts_word || words[at] == ' ') continue;
    const auto time = whole_time(words.substr(at));
    if (!time) continue;
    auto label = stripped(words.substr(0, at));
    for (const std::string_view sign : {"-", "–", ":", "at", "on", "(", "**", "*"}) {
      const bool ends = label.ends_with(sign) && (sign.size() != 2 || sign == "**" ||
                                                  label.ends_with(" " + std::string(sign)));
      if (ends) label = stripped(label.substr(0, label.size() - sign.size()));
    }
    while (label.starts_with('*')) label.remove_prefix(1);
    while (label.ends_with('*') || label.ends_with(':'))
      label = stripped(label.substr(0, label.size() - 1));
    if (label.empty()) return std::nullopt;
    return TimeLast{.label = label, .written = words.substr(at), .time = *time};
  }
  return std::nullopt;
}

std::optional<SaidTime> whole_time(std::string_view words) {
  words = stripped(words);
  auto rest = words;
  const auto closing = closing_marks(rest);
  const auto time = said_time(rest);
  if (!time) return std::nullopt;
  rest = stripped(rest.substr(time->length));
  if (rest.find_first_not_of("*_`])~.:") != std::string_view::npos) return std::nullopt;
  return time;
}

}  // namespace pm::exchange::markdown_report
