#include "headings.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "../taken.hpp"
#include "plain_headings.hpp"
#include "pm/text/words.hpp"
#include "synonyms.hpp"

namespace pm::exchange::markdown_report {
namespace {

/// A longer one is no heading but a mistake, and stays in the text.
constexpr std::size_t longest_heading = 200;  // bytes

/// `## What happened ##` (CommonMark 0.30, 4.2). Also without the blank behind the signs, as
/// hand-written texts have it, when a letter follows.
std::optional<FoundHeading> with_number_signs(const prose::Line& line) {
  if (line.indent() > 3) return std::nullopt;
  auto words = prose::stripped(line.text);
  const auto level = std::min(words.find_first_not_of('#'), words.size());
  if (level == 0 || level > 6 || level == words.size()) return std::nullopt;
  words.remove_prefix(level);
  const bool spaced = words.front() == ' ' || words.front() == '\t';
  if (!spaced && (level == 1 || words.front() < 'A' || words.front() > 'Z')) return std::nullopt;
  words = prose::stripped(words);
  words = prose::stripped(words.substr(0, words.find_last_not_of('#') + 1));
  return FoundHeading{.level = static_cast<int>(level), .words = std::string(words)};
}

/// 1 for a line of `=`, 2 for one of `-`, 0 for others (CommonMark 0.30, 4.3).
int underline_level(const prose::Line& line) {
  const auto marks = prose::stripped(line.text);
  if (marks.size() < 2 || line.indent() > 3) return 0;
  if (marks.find_first_not_of('=') == std::string_view::npos) return 1;
  if (marks.find_first_not_of('-') == std::string_view::npos) return 2;
  return 0;
}

/// A single line with an underline. A sentence above `---` is more likely a text above a rule.
std::optional<FoundHeading> underlined(const prose::Line& line, const prose::Line* next) {
  if (next == nullptr || next->literal || line.indent() > 3) return std::nullopt;
  const int level = underline_level(*next);
  const auto words = prose::stripped(line.text);
  const bool is_heading = level != 0 && !words.empty() && !words.ends_with('.') &&
                          !words.ends_with(',') && underline_level(line) == 0 &&
                          std::string_view("-*+>|").find(words.front()) == std::string_view::npos;
  if (!is_heading) return std::nullopt;
  return FoundHeading{.count = 2, .level = level, .words = std::string(words)};
}

/// `**What happened**`, `__What happened:__`, `** What happened? **`.
std::optional<FoundHeading> bold(const prose::Line& line) {
  if (line.indent() > 3) return std::nullopt;
  auto words = prose::stripped(line.text);
  if (words.ends_with(':')) words.remove_suffix(1);
  const auto mark = words.substr(0, 2);
  if (words.size() < 5 || (mark != "**" && mark != "__") || !words.ends_with(mark))
    return std::nullopt;
  words = prose::stripped(words.substr(2, words.size() - 4));
  const bool is_sentence = words.ends_with('.') || words.ends_with('!') || words.ends_with(',');
  const bool one = words.find(mark) == std::string_view::npos;
  if (words.empty() || !one ||
      (is_sentence && kind_of_heading(words) == model::SectionKind::own &&
       !is_usual_heading(words)))
    return std::nullopt;
  return FoundHeading{.level = bold_level, .words = std::string(words)};
}

}  // namespace

std::string bare(std::string_view heading) {
  auto words = prose::stripped(heading);
  for (const std::string_view mark : {"**", "__", "*", "_"}) {
    const bool around =
        words.size() > 2 * mark.size() && words.starts_with(mark) && words.ends_with(mark);
    if (around) words = prose::stripped(words.substr(mark.size(), words.size() - 2 * mark.size()));
  }
  while (words.ends_with(':') || (words.ends_with('.') && !words.ends_with("..")))
    words = prose::stripped(words.substr(0, words.size() - 1));
  return as_title(words);
}

std::vector<FoundHeading> found_headings(const std::vector<prose::Line>& lines, Headings style) {
  std::vector<FoundHeading> all;
  const auto plain = style == Headings::plain ? plain_headings(lines) : std::vector<bool>();
  bool starts_block = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool starts = std::exchange(starts_block, lines[i].blank());
    if (lines[i].literal || lines[i].blank() || lines[i].text.size() > longest_heading) continue;
    auto found = with_number_signs(lines[i]);
    if (!found && starts)
      found = underlined(lines[i], i + 1 < lines.size() ? &lines[i + 1] : nullptr);
    if (!found && starts) found = bold(lines[i]);
    if (!found && !plain.empty() && plain[i])
      found = FoundHeading{.level = plain_level, .words = std::string(lines[i].text)};
    if (!found) continue;
    found->words = bare(found->words);
    if (found->words.empty()) continue;
    found->line = i;
    i += found->count - 1;
    starts_block = true;
    all.push_back(std::move(*found));
  }
  return all;
}

}  // namespace pm::exchange::markdown_report
