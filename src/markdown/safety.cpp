#include <algorithm>
#include <string>

#include "document.hpp"
#include "pm/text/link.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::markdown {
namespace {

constexpr std::string_view comment_begin = "<!--";
constexpr std::string_view comment_end = "-->";

/// Removes comments. An unclosed comment becomes text; otherwise the rest would be lost.
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

bool is_br_tag(std::string_view html) {
  const std::string tag = text::lower_ascii(html);
  return tag == "<br>" || tag == "<br/>" || tag == "<br />";
}

void show_inline_html(cmark_node* node) {
  if (is_br_tag(literal(node))) {
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

/// Returns a paragraph with the lines of a text; null if the text is empty.
Tree paragraph_of(std::string_view text) {
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
  for (cmark_node* node : nodes(root, CMARK_NODE_HTML_INLINE)) show_inline_html(node);
  for (cmark_node* node : nodes(root, CMARK_NODE_HTML_BLOCK)) {
    if (Tree shown = paragraph_of(without_comments(literal(node)))) {
      replace(node, std::move(shown));
    } else {
      cmark_node_free(node);
    }
  }
}

void link_images(cmark_node* root) {
  for (cmark_node* image : nodes(root, CMARK_NODE_IMAGE)) {
    // A link cannot contain another link: an image in it becomes its description.
    const bool plain = is_within(image, CMARK_NODE_LINK) || is_within(image, CMARK_NODE_IMAGE);
    const std::string url = cmark_node_get_url(image);
    if (cmark_node_first_child(image) == nullptr) {
      cmark_node_append_child(image, text_node(url).release());
    }
    if (plain) continue;
    for (cmark_node* inner : nodes(image, CMARK_NODE_LINK)) unwrap(inner);
    Tree link(cmark_node_new(CMARK_NODE_LINK));
    cmark_node_set_url(link.get(), url.c_str());
    cmark_node_set_title(link.get(), cmark_node_get_title(image));
    move_children(image, link.get());
    replace(image, std::move(link));
  }
  for (cmark_node* image : nodes(root, CMARK_NODE_IMAGE)) unwrap(image);
}

// cmark has already resolved entities and escapes, so this judges the final address.
void keep_safe_links(cmark_node* root) {
  for (cmark_node* link : nodes(root, CMARK_NODE_LINK)) {
    if (!text::is_safe_link(cmark_node_get_url(link))) unwrap(link);
  }
}

void show_controls(cmark_node* root) {
  // Not addresses: they show these characters as `%E2%80%AE`, and their target stays the same.
  change_texts(root,
               {{cmark_node_get_literal, cmark_node_set_literal},
                {cmark_node_get_fence_info, cmark_node_set_fence_info},
                {cmark_node_get_title, cmark_node_set_title}},
               [](std::string_view text) { return text::visible(text, true); });
}

}  // namespace pm::markdown
