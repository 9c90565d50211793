#include "layout.hpp"

#include <algorithm>

#include "containers.hpp"
#include "find_tables.hpp"
#include "source.hpp"

namespace pm::render::markdown {
namespace {

/// A table may end in the middle of what was one paragraph, so that another table is seen only when
/// the text is parsed again. Real texts need two rounds.
constexpr int most_rounds = 5;

std::vector<Line> split(std::string_view cleaned) {
  std::vector<Line> lines;
  for (const text::Span span : line_spans(cleaned)) {
    lines.push_back(
        {.text = std::string(cleaned.substr(span.begin, span.size())), .origin = lines.size()});
  }
  return lines;
}

std::string joined(const std::vector<Line>& lines) {
  std::string out;
  for (const Line& line : lines) {
    out += line.text;
    out += '\n';
  }
  return out;
}

}  // namespace

std::vector<std::string_view> Layout::texts() const {
  std::vector<std::string_view> texts;
  texts.reserve(lines.size());
  for (const Line& line : lines) texts.push_back(line.text);
  return texts;
}

const Line& Layout::line_of(cmark_node* node) const {
  const int line = std::max(cmark_node_get_start_line(node), 1);
  return lines[std::min(static_cast<std::size_t>(line), lines.size()) - 1];
}

Layout layout(std::string_view cleaned) {
  Layout layout{.lines = split(cleaned), .tables = {}, .tree = parse(cleaned)};
  if (!may_have_tables(layout.lines)) return layout;
  for (int round = 1; round < most_rounds; ++round) {
    if (is_too_deep(layout.tree.get()) || !write_cells_as_headings(layout)) break;
    layout.tree = parse(joined(layout.lines));
  }
  return layout;
}

}  // namespace pm::render::markdown
