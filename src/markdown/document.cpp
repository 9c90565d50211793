#include "document.hpp"

#include <algorithm>

#include "pm/text/prose_limits.hpp"
#include "source.hpp"

namespace pm::markdown {
namespace {

/// A table may end in the middle of one paragraph. pm sees a table after it only when it parses the
/// text again. Real texts need two rounds.
constexpr int most_rounds = 5;

std::vector<Line> split_lines(std::string_view cleaned) {
  std::vector<Line> lines;
  for (const text::Span span : line_spans(cleaned)) {
    lines.push_back(
        {.text = std::string(cleaned.substr(span.begin, span.size())), .origin = lines.size()});
  }
  return lines;
}

std::string joined_lines(const std::vector<Line>& lines) {
  std::string out;
  for (const Line& line : lines) {
    out += line.text;
    out += '\n';
  }
  return out;
}

}  // namespace

LineTexts Layout::texts() const {
  LineTexts texts;
  texts.reserve(lines.size());
  for (const Line& line : lines) texts.push_back(line.text);
  return texts;
}

const Line& Layout::line_of(cmark_node* node) const {
  const int line = std::max(cmark_node_get_start_line(node), 1);
  return lines[std::min(static_cast<std::size_t>(line), lines.size()) - 1];
}

Layout layout(std::string_view cleaned) {
  Layout layout{.lines = split_lines(cleaned), .tables = {}, .tree = parse(cleaned)};
  if (!may_have_tables(layout.lines)) return layout;
  for (int round = 1; round < most_rounds; ++round) {
    if (is_too_deep(layout.tree.get()) || !write_cells_as_headings(layout)) break;
    layout.tree = parse(joined_lines(layout.lines));
  }
  return layout;
}

Tree document(std::string_view markdown) {
  if (text::prose_excess(markdown)) return nullptr;
  const Signed source = with_signs(cleaned(markdown));
  Layout laid = layout(source.text);
  if (is_too_deep(laid.tree.get())) return nullptr;
  build_tables(laid);
  mark_tasks(laid);
  strike_through(laid.tree.get(), source.sign);
  link_addresses(laid);
  remove_signs(laid.tree.get(), source.sign);
  show_raw_html(laid.tree.get());
  link_images(laid.tree.get());
  keep_safe_links(laid.tree.get());
  return std::move(laid.tree);
}

}  // namespace pm::markdown
