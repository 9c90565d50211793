#include "timed.hpp"

#include <algorithm>
#include <array>

#include "pm/prose/lines.hpp"

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

}  // namespace

std::optional<TimeLast> time_last(std::string_view words) {
  words = prose::stripped(words);
  for (std::size_t at = 1; at < words.size() && at <= longest_time_label; ++at) {
    const bool starts_word = words[at - 1] == ' ' || words[at - 1] == '\t' || words[at - 1] == '(';
    if (!starts_word || words[at] == ' ') continue;
    const auto time = whole_time(words.substr(at));
    if (!time) continue;
    auto label = prose::stripped(words.substr(0, at));
    for (const std::string_view sign : {"-", "–", ":", "at", "on", "(", "**", "*"}) {
      const bool ends = label.ends_with(sign) && (sign.size() != 2 || sign == "**" ||
                                                  label.ends_with(" " + std::string(sign)));
      if (ends) label = prose::stripped(label.substr(0, label.size() - sign.size()));
    }
    while (label.starts_with('*')) label.remove_prefix(1);
    while (label.ends_with('*') || label.ends_with(':'))
      label = prose::stripped(label.substr(0, label.size() - 1));
    if (label.empty()) return std::nullopt;
    return TimeLast{.label = label, .written = words.substr(at), .time = *time};
  }
  return std::nullopt;
}

std::optional<prose::LooseTime> whole_time(std::string_view words) {
  words = prose::stripped(words);
  auto rest = words;
  const auto closing = closing_marks(rest);
  const auto time = prose::loose_time(rest);
  if (!time) return std::nullopt;
  rest = prose::stripped(rest.substr(time->length));
  if (rest.find_first_not_of("*_`])~.:") != std::string_view::npos) return std::nullopt;
  return time;
}

}  // namespace pm::exchange::markdown_report
