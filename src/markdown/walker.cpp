#include "walker.hpp"

#include <algorithm>

#include "pm/text/utf8.hpp"
#include "tree.hpp"

namespace pm::markdown {

void BlockWalker::blocks(cmark_node* parent, bool apart) {
  for (auto* node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
    if (apart && cmark_node_previous(node) != nullptr) between();
    block(node);
  }
}

void BlockWalker::block(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE:
      return quote(node);
    case CMARK_NODE_LIST:
      return list(node);
    case CMARK_NODE_CODE_BLOCK:
      return code_block(node);
    case CMARK_NODE_HEADING:
      return heading(node);
    case CMARK_NODE_THEMATIC_BREAK:
      return thematic_break();
    case CMARK_NODE_PARAGRAPH:
      return paragraph(node);
    case CMARK_NODE_CUSTOM_BLOCK:
      return table(node);
    default:
      return;
  }
}

void BlockWalker::list(cmark_node* node) {
  const bool apart = cmark_node_get_list_tight(node) == 0;
  const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  int number = cmark_node_get_list_start(node);
  for (auto* one = cmark_node_first_child(node); one; one = cmark_node_next(one)) {
    if (apart && cmark_node_previous(one) != nullptr) between();
    item({.node = one, .number = ordered ? std::optional(number++) : std::nullopt, .apart = apart});
  }
}

std::vector<std::vector<cmark_node*>> table_rows(cmark_node* table) {
  std::vector<std::vector<cmark_node*>> rows;
  for (auto* group = cmark_node_first_child(table); group; group = cmark_node_next(group)) {
    for (auto* row = cmark_node_first_child(group); row; row = cmark_node_next(row)) {
      auto& cells = rows.emplace_back();
      for (auto* cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell)) {
        cells.push_back(cell);
      }
    }
  }
  return rows;
}

void InlineWalker::inlines(cmark_node* parent) {
  each_event(parent, [&](cmark_node* node, bool enter) {
    if (node != parent) visit(node, enter);
  });
}

void InlineWalker::visit(cmark_node* node, bool enter) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
      return text(literal(node));
    case CMARK_NODE_CODE:
      return code(node, literal(node));
    case CMARK_NODE_SOFTBREAK:
      return soft_break();
    case CMARK_NODE_LINEBREAK:
      return line_break();
    case CMARK_NODE_EMPH:
      return emphasis(node, enter);
    case CMARK_NODE_STRONG:
      return strong(node, enter);
    case CMARK_NODE_LINK:
      return link(node, enter);
    case CMARK_NODE_CUSTOM_INLINE: {
      const Mark found = mark(node);
      if (found == Mark::struck || found == Mark::struck_twice) struck(enter);
      if (enter && found == Mark::task_open) task(false);
      if (enter && found == Mark::task_done) task(true);
      return;
    }
    default:
      return;
  }
}

std::string with_blanks(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return out;
}

std::string visible_line(std::string_view text) { return text::visible(with_blanks(text)); }

}  // namespace pm::markdown
