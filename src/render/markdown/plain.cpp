#include <algorithm>

#include "../markdown.hpp"
#include "document.hpp"
#include "inlines.hpp"
#include "plain_table.hpp"
#include "pm/text/utf8.hpp"
#include "source.hpp"
#include "wrap.hpp"

namespace pm::render {
namespace {

using namespace markdown;

/// Deep in quotes and lists a line still gets this many columns, or half of a page that has few,
/// and the page grows wider.
constexpr std::size_t narrowest = 30;
constexpr std::string_view code_indent = "    ";

/// Blocks as lines. Quotes and list items are a prefix of the lines within them; an item's first
/// line has its marker there instead. Blocks are nested 500 deep at most (see `is_too_deep`).
class Writer {
 public:
  explicit Writer(std::size_t page) : page_(page) {}

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
        line("* * *");
        break;
      case CMARK_NODE_PARAGRAPH:
        lines(wrapped(inline_text(node), columns()));
        break;
      case CMARK_NODE_CUSTOM_BLOCK:
        lines(table_lines(node, columns()));
        break;
      default:
        break;
    }
  }

  void quote(cmark_node* node) { within(node, "> ", "> ", true); }

  void list(cmark_node* node) {
    const bool apart = cmark_node_get_list_tight(node) == 0;
    const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    int number = cmark_node_get_list_start(node);
    for (auto* item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
      if (apart && cmark_node_previous(item) != nullptr) line("");
      const std::string marker = ordered ? std::to_string(number++) + ". " : "- ";
      within(item, marker, std::string(marker.size(), ' '), apart);
    }
  }

  /// The blocks of a container; its first line starts with `first`, the others with `rest`.
  void within(cmark_node* node, const std::string& first, const std::string& rest, bool apart) {
    const std::size_t size = prefix_.size();
    const std::size_t written = out_.size();
    first_prefix_ += first;
    prefix_ += rest;
    blocks(node, apart);
    // A container with nothing in it still has its marker.
    if (out_.size() == written) line("");
    prefix_.resize(size);
    first_prefix_ = prefix_;
  }

  /// The whole heading with a rule beneath it.
  void heading(cmark_node* node) {
    const std::vector<std::string> text = wrapped(inline_text(node), columns());
    std::size_t wide = 0;
    for (const std::string& one : text) wide = std::max(wide, text::width(one));
    lines(text);
    if (wide > 0) line(std::string(std::min(wide, page_), '~'));
  }

  void code(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view one = text.substr(0, end);
      line(one.empty() ? "" : std::string(code_indent) + text::visible(one, true));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  [[nodiscard]] std::size_t columns() const {
    const auto least = std::min(narrowest, page_ / 2);
    return std::max(page_, prefix_.size() + least) - prefix_.size();
  }

  void lines(const std::vector<std::string>& all) {
    for (const std::string& one : all) line(one);
  }

  void line(std::string_view text) {
    out_ += first_prefix_;
    out_ += text;
    first_prefix_ = prefix_;
    out_.erase(out_.find_last_not_of(' ') + 1);
    out_ += '\n';
  }

  std::size_t page_;  ///< in columns
  std::string out_;
  std::string prefix_;        ///< of the lines of the container that is being written
  std::string first_prefix_;  ///< of its next line: markers that were not yet written
};

}  // namespace

std::string plain(std::string_view markdown, std::size_t columns) {
  const Tree tree = markdown::document(markdown);
  if (tree == nullptr) return text::visible(cleaned(markdown), true);
  return Writer(columns).write(tree.get());
}

}  // namespace pm::render
