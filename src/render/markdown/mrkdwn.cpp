#include <algorithm>
#include <string>
#include <string_view>

#include "../escape_mrkdwn.hpp"
#include "../markdown.hpp"
#include "document.hpp"
#include "mrkdwn_inlines.hpp"
#include "plain_table.hpp"
#include "pm/text/utf8.hpp"
#include "source.hpp"

namespace pm::render {
namespace {

using namespace markdown;

constexpr std::size_t table_columns = 80;
constexpr std::string_view fence = "```";
constexpr std::string_view rule = "──────────";

/// Code as it stands; no fence is left in it.
std::string fenced(std::string_view code) {
  const auto text = text::visible(code, true);
  std::string out(fence);
  out += '\n';
  for (const char c : text) {
    if (c == '`') {
      out += "\u02CB";
    } else {
      escape_references(std::string_view(&c, 1), out);
    }
  }
  out += '\n';
  out += fence;
  return out + '\n';
}

/// Blocks as lines. mrkdwn has no lists, so that bullets and blanks show them; a quote has no quote
/// in it, and code stands at the left edge. Blocks are nested 500 deep at most (see `is_too_deep`).
class Writer {
 public:
  std::string write(cmark_node* document) {
    blocks(document, true);
    return std::move(out_);
  }

 private:
  /// `apart`: with an empty line between them.
  void blocks(cmark_node* parent, bool apart) {
    for (auto* node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
      if (apart && cmark_node_previous(node) != nullptr) line("");
      block(node);
    }
  }

  void block(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE:
        quote(node);
        break;
      case CMARK_NODE_LIST:
        list(node);
        break;
      case CMARK_NODE_CODE_BLOCK:
        code(literal(node));
        break;
      case CMARK_NODE_HEADING:
        heading(node);
        break;
      case CMARK_NODE_THEMATIC_BREAK:
        line(rule);
        break;
      case CMARK_NODE_PARAGRAPH:
        lines(mrkdwn_inlines(node, false), "");
        break;
      case CMARK_NODE_CUSTOM_BLOCK:
        table(node);
        break;
      default:
        break;
    }
  }

  void quote(cmark_node* node) {
    const auto before = quote_;
    quote_ = "> ";
    blocks(node, true);
    quote_ = before;
  }

  void list(cmark_node* node) {
    const bool apart = cmark_node_get_list_tight(node) == 0;
    const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    int number = cmark_node_get_list_start(node);
    for (auto* item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
      if (apart && cmark_node_previous(item) != nullptr) line("");
      const std::string marker = ordered           ? std::to_string(number++) + ". "
                                 : indent_.empty() ? "\u2022 "
                                                   : "\u25E6 ";
      within(item, marker, apart);
    }
  }

  /// The blocks of an item; its first line has the marker before it.
  void within(cmark_node* item, const std::string& marker, bool apart) {
    constexpr std::string_view step = "    ";
    const auto size = indent_.size();
    const auto written = out_.size();
    marker_ = (marker_.empty() ? indent_ : marker_) + marker;
    indent_ += step;
    blocks(item, apart);
    // An item with nothing in it still has its marker.
    if (out_.size() == written) line("");
    indent_.resize(size);
    marker_.clear();
  }

  /// Bold, line by line, for mrkdwn has no headings.
  void heading(cmark_node* node) { lines(mrkdwn_inlines(node, true), "*"); }

  void table(cmark_node* node) {
    std::string all;
    for (const auto& one : table_lines(node, table_columns)) all += one + "\n";
    code(all);
  }

  void code(std::string_view text) {
    while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    out_ += marker_;
    marker_.clear();
    out_ += fenced(text);
  }

  void lines(std::string_view text, std::string_view around) {
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      const auto one = text.substr(0, end);
      line(one.empty() ? std::string()
                       : std::string(around) + std::string(one) + std::string(around));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  void line(std::string_view text) {
    out_ += quote_;
    out_ += marker_.empty() ? indent_ : marker_;
    out_ += text;
    marker_.clear();
    out_.erase(out_.find_last_not_of(' ') + 1);
    out_ += '\n';
  }

  std::string out_;
  std::string_view quote_;
  std::string indent_;  ///< of the lines of the item that is being written
  std::string marker_;  ///< what its first line has instead, until that is written
};

}  // namespace

std::string mrkdwn(std::string_view markdown) {
  const Tree tree = markdown::document(markdown);
  if (tree != nullptr) return Writer().write(tree.get());
  return fenced(cleaned(markdown));
}

}  // namespace pm::render
