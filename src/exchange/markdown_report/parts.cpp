#include "parts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "pieces.hpp"
#include "pm/prose/blocks.hpp"
#include "sections.hpp"
#include "synonyms.hpp"

namespace pm::exchange::markdown_report {
namespace {

constexpr std::size_t longest_part_title = 1000;  // bytes
constexpr std::size_t longest_label = 60;         // bytes

/// The title: the heading of the first level with nothing above it.
std::optional<std::string_view> title_of(const prose::Line& line) {
  auto words = prose::stripped(line.text);
  if (line.literal || line.indent() > 3 || words.size() > longest_part_title) return std::nullopt;
  if (!words.starts_with("# ")) return std::nullopt;
  words = prose::stripped(words.substr(1));
  words = prose::stripped(words.substr(0, words.find_last_not_of('#') + 1));
  return words.empty() ? std::nullopt : std::optional(words);
}

void take_title(Document& document, std::vector<prose::Line>& lines) {
  const auto first =
      std::find_if(lines.begin(), lines.end(), [](const prose::Line& l) { return !l.blank(); });
  if (first == lines.end()) return;
  if (const auto title = title_of(*first)) {
    document.title = std::string(*title);
    document.title_line = first->number;
    lines.erase(lines.begin(), first + 1);
  }
}

/// A label that serves as a heading, and where it stands.
struct PartLabel {
  std::size_t line = 0;  ///< from 0
  Fact fact;
  bool in_list = false;
};

/// The bold labels of a list and of paragraphs, in order.
std::vector<PartLabel> labels_of(const std::vector<prose::Line>& lines) {
  std::vector<PartLabel> labels;
  bool starts = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool starts_block = std::exchange(starts, lines[i].blank());
    if (lines[i].literal || lines[i].blank() || lines[i].indent() > 1) continue;
    const auto mark = prose::list_mark(lines[i]);
    if (!mark && !starts_block) continue;
    const auto fact = fact_of(mark ? mark->text : lines[i].text);
    if (!fact.bold) continue;
    labels.push_back({i, fact, mark.has_value()});
    starts = true;
  }
  return labels;
}

/// Whether a label is the word of a heading. Facts such as the date stand in paragraphs with bold
/// labels too, so that there only sections count.
bool is_known(const PartLabel& label) {
  const auto words = label.fact.label;
  return kind_of_heading(words) != model::SectionKind::own ||
         (label.in_list && is_usual_heading(words));
}

/// The lines behind a label, without the indentation that the first of them has.
std::vector<prose::Line> behind_label(const std::vector<prose::Line>& lines, std::size_t begin,
                                      std::size_t end, std::string_view value) {
  std::vector<prose::Line> all;
  if (!value.empty()) all.push_back({.text = value, .number = lines[begin].number});
  std::size_t columns = 0;
  bool known = false;
  for (auto i = begin + 1; i < end; ++i) {
    auto line = lines[i];
    if (!known && !line.blank() && !line.literal) {
      columns = line.indent();
      known = true;
    }
    line.text = prose::outdented(line, columns);
    all.push_back(line);
  }
  return all;
}

/// Where bold labels stand before texts, two of them the words of headings, a document has these
/// for headings.
std::vector<Part> labelled_parts(const Part& part) {
  const auto labels = labels_of(part.lines);
  if (std::count_if(labels.begin(), labels.end(), is_known) < 2) return {part};
  std::vector<Part> parts;
  if (labels.front().line > 0) {
    parts.push_back({.heading = {}, .number = part.number, .lines = part.lines});
    parts.front().lines.resize(labels.front().line);
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto begin = labels[i].line;
    const auto end = i + 1 < labels.size() ? labels[i + 1].line : part.lines.size();
    parts.push_back({.heading = bare(labels[i].fact.label),
                     .number = part.lines[begin].number,
                     .lines = behind_label(part.lines, begin, end, labels[i].fact.value),
                     .labelled = true});
  }
  return parts;
}

}  // namespace

Document read_document(std::vector<prose::Line> all) {
  const auto first = all.empty() ? 1 : all.front().number;
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
  words = prose::stripped(words);
  for (const std::string_view mark : {"**", "__", "*", "_"}) {
    if (!words.starts_with(mark)) continue;
    const auto end = words.find(mark, mark.size());
    if (end == std::string_view::npos || end > longest_label) return {};
    auto label = prose::stripped(words.substr(mark.size(), end - mark.size()));
    auto value = prose::stripped(words.substr(end + mark.size()));
    const bool inside = label.ends_with(':');
    if (inside) label = prose::stripped(label.substr(0, label.size() - 1));
    const bool behind = value.starts_with(':');
    if (behind) value = prose::stripped(value.substr(1));
    if (label.empty() || (!inside && !behind && !value.empty())) return {};
    return {.label = label, .value = value, .bold = true};
  }
  const auto colon = words.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > longest_label) return {};
  const bool spaced =
      colon + 1 == words.size() || words[colon + 1] == ' ' || words[colon + 1] == '\t';
  if (!spaced) return {};
  return {.label = prose::stripped(words.substr(0, colon)),
          .value = prose::stripped(words.substr(colon + 1))};
}

void take_lines(Part& part, const std::vector<bool>& taken) {
  std::vector<prose::Line> left;
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

}  // namespace pm::exchange::markdown_report
