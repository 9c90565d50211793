#include <algorithm>
#include <string>

#include "passes.hpp"
#include "pm/text/words.hpp"

namespace pm::render::markdown {
namespace {

constexpr std::string_view comment_begin = "<!--";
constexpr std::string_view comment_end = "-->";

/// A comment is not for the reader. One that nothing ends is text, or the rest would be lost.
std::string without_comments(std::string_view html) {
  std::string out;
  while (!html.empty()) {
    const std::size_t begin = html.find(comment_begin);
    const std::size_t end = begin == std::string_view::npos
                                ? begin
                                : html.find(comment_end, begin + comment_begin.size());
    if (end == std::string_view::npos) return out += html;
    out += html.substr(0, begin);
    html.remove_prefix(end + comment_end.size());
  }
  return out;
}

bool is_line_break(std::string_view html) {
  const std::string tag = text::lower_ascii(html);
  return tag == "<br>" || tag == "<br/>" || tag == "<br />";
}

void show_inline(cmark_node* node) {
  if (is_line_break(literal(node))) {
    replace(node, Tree(cmark_node_new(CMARK_NODE_LINEBREAK)));
    return;
  }
  const std::string text = without_comments(literal(node));
  if (text.empty()) {
    cmark_node_free(node);
  } else {
    replace(node, text_node(text));
  }
}

/// A paragraph with the lines of a text; null when there is nothing in it.
Tree paragraph(std::string_view text) {
  Tree made(cmark_node_new(CMARK_NODE_PARAGRAPH));
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text::trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (cmark_node_first_child(made.get()) != nullptr) {
      cmark_node_append_child(made.get(), cmark_node_new(CMARK_NODE_SOFTBREAK));
    }
    cmark_node_append_child(made.get(), text_node(line).release());
  }
  if (cmark_node_first_child(made.get()) == nullptr) return nullptr;
  return made;
}

}  // namespace

void show_raw_html(cmark_node* root) {
  for (cmark_node* node : nodes(root, CMARK_NODE_HTML_INLINE)) show_inline(node);
  for (cmark_node* node : nodes(root, CMARK_NODE_HTML_BLOCK)) {
    if (Tree shown = paragraph(without_comments(literal(node)))) {
      replace(node, std::move(shown));
    } else {
      cmark_node_free(node);
    }
  }
}

}  // namespace pm::render::markdown
