#include "parts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "blocks.hpp"
#include "pieces.hpp"
#include "sections.hpp"
#include "synonyms.hpp"

namespace pm::exchange {
namespace {

constexpr std::size_t longest_title = 1000;  // bytes
constexpr std::size_t longest_label = 60;    // bytes

/// The title: the heading of the first level with nothing above it.
std::optional<std::string_view> title_of(const Line& line) {
  auto words = stripped(line.text);
  if (line.literal || line.indent() > 3 || words.size() > longest_title) return std::nullopt;
  if (!words.starts_with("# ")) return std::nullopt;
  words = stripped(words.substr(1));
  words = stripped(words.substr(0, words.find_last_not_of('#') + 1));
  return words.empty() ? std::nullopt : std::optional(words);
}

void take_title(Document& document, std::vector<Line>& lines) {
  const auto first =
      std::find_if(lines.begin(), lines.end(), [](const Line& l) { return !l.blank(); });
  if (first == lines.end()) return;
  if (const auto title = title_of(*first)) {
    document.title = std::string(*title);
    document.title_line = first->number;
    lines.erase(lines.begin(), first + 1);
  }
}

bool is_label(const Item& item, const std::vector<Line>& lines) {
  return !lines[item.begin].literal && item.indent < 2 && fact_of(item.text).bold;
}

/// The lines behind a label, without the indentation that the first of them has.
std::vector<Line> behind_label(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
                               std::string_view value) {
  std::vector<Line> all;
  if (!value.empty()) all.push_back({.text = value, .number = lines[begin].number});
  std::size_t columns = 0;
  bool known = false;
  for (auto i = begin + 1; i < end; ++i) {
    auto line = lines[i];
    if (!known && !line.blank() && !line.literal) {
      columns = line.indent();
      known = true;
    }
    line.text = outdented(line, columns);
    all.push_back(line);
  }
  return all;
}

/// A list whose items have bold labels, two of them the words of headings, is a document of parts.
std::vector<Part> labelled_parts(const Part& part) {
  std::vector<Item> labels;
  std::size_t known = 0;
  for (const auto& item : items(part.lines)) {
    if (!is_label(item, part.lines)) continue;
    const auto label = fact_of(item.text).label;
    if (kind_of_heading(label) != model::SectionKind::own || is_usual_heading(label)) ++known;
    labels.push_back(item);
  }
  if (known < 2) return {part};
  std::vector<Part> parts;
  if (labels.front().begin > 0) {
    parts.push_back({.number = part.number, .lines = part.lines});
    parts.front().lines.resize(labels.front().begin);
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto begin = labels[i].begin;
    const auto end = i + 1 < labels.size() ? labels[i + 1].begin : part.lines.size();
    const auto fact = fact_of(labels[i].text);
    parts.push_back({.heading = bare(fact.label),
                     .number = part.lines[begin].number,
                     .lines = behind_label(part.lines, begin, end, fact.value),
                     .labelled = true});
  }
  return parts;
}

}  // namespace

Document read_document(std::string_view body, std::size_t first) {
  auto all = lines(body);
  for (auto& line : all) line.number += first - 1;
  Document document;
  take_title(document, all);
  for (const auto& piece : pieces(all, Headings::markdown)) {
    const auto at = [&](std::size_t i) { return all.begin() + static_cast<std::ptrdiff_t>(i); };
    Part part = {.heading = piece.heading ? piece.heading->words : std::string(),
                 .number = piece.heading ? all[piece.heading->line].number : first,
                 .lines = {at(piece.begin), at(piece.end)}};
    if (piece.heading) {
      document.parts.push_back(std::move(part));
      continue;
    }
    for (auto& each : labelled_parts(part)) document.parts.push_back(std::move(each));
  }
  return document;
}

Fact fact_of(std::string_view words) {
  words = stripped(words);
  for (const std::string_view mark : {"**", "__", "*", "_"}) {
    if (!words.starts_with(mark)) continue;
    const auto end = words.find(mark, mark.size());
    if (end == std::string_view::npos || end > longest_label) return {};
    auto label = stripped(words.substr(mark.size(), end - mark.size()));
    auto value = stripped(words.substr(end + mark.size()));
    const bool inside = label.ends_with(':');
    if (inside) label = stripped(label.substr(0, label.size() - 1));
    const bool behind = value.starts_with(':');
    if (behind) value = stripped(value.substr(1));
    if (label.empty() || (!inside && !behind && !value.empty())) return {};
    return {.label = label, .value = value, .bold = true};
  }
  const auto colon = words.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > longest_label) return {};
  const bool spaced =
      colon + 1 == words.size() || words[colon + 1] == ' ' || words[colon + 1] == '\t';
  if (!spaced) return {};
  return {.label = stripped(words.substr(0, colon)), .value = stripped(words.substr(colon + 1))};
}

void take_lines(Part& part, const std::vector<bool>& taken) {
  std::vector<Line> left;
  bool gap = false;
  for (std::size_t i = 0; i < part.lines.size(); ++i) {
    if (taken[i]) {
      gap = true;
      continue;
    }
    const bool again = gap && part.lines[i].blank() && (left.empty() || left.back().blank());
    if (again) continue;
    gap = gap && part.lines[i].blank();
    left.push_back(part.lines[i]);
  }
  part.lines = std::move(left);
}

}  // namespace pm::exchange
