#include "pieces.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "../taken.hpp"
#include "synonyms.hpp"

namespace pm::exchange::markdown_report {
namespace {

using model::SectionKind;

/// The level at which most known sections are named. So a title above them makes no difference, and
/// neither do small headings within them. Without any, the lowest at which reports name parts of
/// theirs ("Timeline"), else the highest there is.
int level_of(const std::vector<FoundHeading>& headings) {
  std::array<std::set<SectionKind>, plain_level + 1> known;
  int highest = plain_level;
  int usual = 0;
  for (const auto& each : headings) {
    const auto kind = kind_of_heading(each.words);
    if (kind != SectionKind::own) known[static_cast<std::size_t>(each.level)].insert(kind);
    if (is_usual_heading(each.words)) usual = std::max(usual, each.level);
    highest = std::min(highest, each.level);
  }
  const auto* const most = std::max_element(
      known.begin(), known.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  if (!most->empty()) return static_cast<int>(most - known.begin());
  return usual != 0 ? usual : highest;
}

bool has_text_between(const std::vector<prose::Line>& lines, const FoundHeading& a,
                      const FoundHeading& b) {
  for (auto i = a.line + a.count; i < b.line; ++i) {
    if (!lines[i].blank()) return true;
  }
  return false;
}

/// Where the headings end that stand inside of the one at `at`.
std::size_t end_of_inside(const std::vector<FoundHeading>& headings, std::size_t at, int level) {
  auto end = at + 1;
  while (end < headings.size() && headings[end].level > level) ++end;
  return end;
}

/// Of the headings from `begin` to `end`, the level that all of them share when every one is known;
/// else 0.
int known_level(const std::vector<FoundHeading>& headings, std::size_t begin, std::size_t end) {
  for (auto i = begin; i < end; ++i) {
    const bool known = kind_of_heading(headings[i].words) != SectionKind::own;
    if (!known || headings[i].level != headings[begin].level) return 0;
  }
  return begin < end ? headings[begin].level : 0;
}

/// The headings at which the text is cut: those of the level and above, and those inside of one
/// that says nothing itself and only groups known ones, as "Lessons learned" does.
std::vector<FoundHeading> cuts(const std::vector<prose::Line>& lines,
                               std::vector<FoundHeading> headings) {
  const int level = level_of(headings);
  std::vector<FoundHeading> chosen;
  for (std::size_t i = 0; i < headings.size();) {
    const auto end = end_of_inside(headings, i, level);
    const bool is_cut = headings[i].level <= level;
    const bool groups = is_cut && i + 1 < end && known_level(headings, i + 1, end) != 0 &&
                        !has_text_between(lines, headings[i], headings[i + 1]);
    for (auto k = i; k < (groups ? end : i + 1); ++k) {
      if (is_cut) chosen.push_back(headings[k]);
    }
    i = end;
  }
  return chosen;
}

}  // namespace

std::string prose_of(const std::vector<prose::Line>& lines, std::size_t begin, std::size_t end) {
  while (begin < end && lines[begin].blank()) ++begin;
  while (begin < end && lines[end - 1].blank()) --end;
  std::string text;
  for (auto i = begin; i < end; ++i) text.append(lines[i].text).push_back('\n');
  return as_prose_text(text);
}

std::vector<Piece> pieces(const std::vector<prose::Line>& lines, Headings style) {
  const auto headings = cuts(lines, found_headings(lines, style));
  std::vector<Piece> all;
  const auto first = headings.empty() ? lines.size() : headings.front().line;
  const bool has_text =
      std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(first),
                  [](const prose::Line& line) { return !line.blank(); });
  if (has_text) all.push_back({.heading = std::nullopt, .begin = 0, .end = first});
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const auto end = i + 1 < headings.size() ? headings[i + 1].line : lines.size();
    const auto begin = headings[i].line + headings[i].count;
    all.push_back({.heading = headings[i], .begin = begin, .end = end});
  }
  return all;
}

}  // namespace pm::exchange::markdown_report
