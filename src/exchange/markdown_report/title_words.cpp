#include "title_words.hpp"

#include "../taken.hpp"
#include "pm/prose/lines.hpp"
#include "pm/prose/links.hpp"

namespace pm::exchange::markdown_report {
namespace {

constexpr std::size_t longest_title = 1000;  // bytes

/// Takes pairs of a mark away; one that stands alone is a character of the title.
std::string without_pairs(std::string text, std::string_view mark) {
  for (auto open = text.find(mark); open != std::string::npos; open = text.find(mark, open)) {
    const auto close = text.find(mark, open + mark.size());
    const bool pair = close != std::string::npos && close > open + mark.size() &&
                      text[open + mark.size()] != ' ' && text[close - 1] != ' ';
    if (!pair) return text;
    text.erase(close, mark.size());
    text.erase(open, mark.size());
    open = close - mark.size();
  }
  return text;
}

/// `2024-01-29-engage` is a file's name that begins with a day.
std::optional<prose::Day> day_before_dash(std::string_view words) {
  constexpr std::size_t size = 10;
  if (words.size() <= size || words[size] != '-') return std::nullopt;
  const auto time = prose::loose_time(words.substr(0, size));
  return time ? time->day : std::nullopt;
}

}  // namespace

std::string plain_title(std::string_view title, Imported& into, std::size_t line) {
  std::string words;
  std::size_t from = 0;
  while (const auto link = prose::inline_link(title, from)) {
    words.append(title.substr(from, link->begin - from)).append(link->words);
    leave_out(into, "link of the title", std::string(link->address), "a title is plain text", line);
    from = link->end;
  }
  words.append(title.substr(from));
  if (words.size() > longest_title) return words;
  for (const std::string_view mark : {"**", "__", "`", "*"})
    words = without_pairs(std::move(words), mark);
  return words;
}

std::optional<prose::Day> day_in(std::string_view words) {
  constexpr std::string_view between = " \t-_([,";
  for (std::size_t at = 0; at < words.size() && at < longest_title; ++at) {
    const bool starts = at == 0 || between.find(words[at - 1]) != std::string_view::npos;
    if (!starts || between.find(words[at]) != std::string_view::npos) continue;
    const auto time = prose::loose_time(words.substr(at));
    const auto day = time ? time->day : day_before_dash(words.substr(at));
    if (day && day->year != 0 && day->month != 0 && day->day != 0) return day;
  }
  return std::nullopt;
}

}  // namespace pm::exchange::markdown_report
