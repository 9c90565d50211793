#include <algorithm>
#include <string>

#include "document.hpp"

namespace pm::markdown {
namespace {

constexpr std::size_t box_size = 3;

/// Returns the mark for the box at the start of a text; `none` without a box. Text must follow it.
Mark task_box(std::string_view text) {
  if (text.size() < box_size || text[0] != '[' || text[2] != ']') return Mark::none;
  if (text.size() > box_size && text[box_size] != ' ' && text[box_size] != '\t') return Mark::none;
  if (text[1] == 'x' || text[1] == 'X') return Mark::task_done;
  return text[1] == ' ' || text[1] == '\t' ? Mark::task_open : Mark::none;
}

/// Returns the original text of a paragraph's first line.
std::string_view first_line(const Layout& layout, cmark_node* paragraph) {
  const std::string_view line = layout.line_of(paragraph).text;
  const auto column = static_cast<std::size_t>(cmark_node_get_start_column(paragraph)) - 1;
  return line.substr(std::min(column, line.size()));
}

/// Removes the box from the start of a paragraph, with the blank after it. If `x` is the label of a
/// link, cmark has made a link of the box.
void remove_box(cmark_node* paragraph) {
  cmark_node* first = cmark_node_first_child(paragraph);
  std::size_t left = box_size;
  if (cmark_node_get_type(first) == CMARK_NODE_LINK) {
    cmark_node_free(first);
    left = 0;
  }
  first = cmark_node_first_child(paragraph);
  if (first == nullptr) return;
  if (cmark_node_get_type(first) == CMARK_NODE_TEXT) {
    std::string_view text = literal(first);
    text.remove_prefix(std::min(left, text.size()));
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    const std::string rest(text);
    cmark_node_set_literal(first, rest.c_str());
  }
}

bool starts_item(cmark_node* paragraph) {
  cmark_node* parent = cmark_node_parent(paragraph);
  return parent != nullptr && cmark_node_get_type(parent) == CMARK_NODE_ITEM &&
         cmark_node_previous(paragraph) == nullptr;
}

/// Returns whether the paragraph contains anything after the box.
bool has_content(const Layout& layout, cmark_node* paragraph) {
  const std::string_view line = first_line(layout, paragraph);
  return line.find_first_not_of(" \t", box_size) != std::string_view::npos ||
         cmark_node_get_end_line(paragraph) > cmark_node_get_start_line(paragraph);
}

}  // namespace

void mark_tasks(const Layout& layout) {
  for (cmark_node* paragraph : nodes(layout.tree.get(), CMARK_NODE_PARAGRAPH)) {
    if (!starts_item(paragraph) || cmark_node_first_child(paragraph) == nullptr) continue;
    const Mark found = task_box(first_line(layout, paragraph));
    if (found == Mark::none || !has_content(layout, paragraph)) continue;
    remove_box(paragraph);
    const bool done = found == Mark::task_done;
    Tree made = custom(CMARK_NODE_CUSTOM_INLINE, found,
                       done ? "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
                            : "<input type=\"checkbox\" disabled=\"\" /> ",
                       "");
    cmark_node_prepend_child(paragraph, made.release());
  }
}

}  // namespace pm::markdown
