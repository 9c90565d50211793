#include "plain.hpp"

#include <algorithm>

#include "document.hpp"
#include "pm/markdown/outputs.hpp"
#include "pm/text/utf8.hpp"
#include "simple_text.hpp"
#include "source.hpp"
#include "walker.hpp"
#include "wrap.hpp"

namespace pm::markdown {
namespace {

bool says_same(std::string_view text, std::string_view url) {
  return text == url || url == "mailto:" + std::string(text) ||
         url == "http://" + std::string(text);
}

class PlainInlines : private InlineWalker {
 public:
  std::string write(cmark_node* parent) {
    inlines(parent);
    return std::move(out_);
  }

 private:
  void text(std::string_view text) override { out_ += visible_line(text); }

  /// Code in as many backticks as separate it from those inside.
  void code(cmark_node* /*node*/, std::string_view text) override {
    const std::string marks = text.find('`') != std::string_view::npos ? "``" : "`";
    out_ += marks + visible_line(text) + marks;
  }

  void soft_break() override { out_ += ' '; }
  void line_break() override { out_ += '\n'; }
  void struck(bool /*enter*/) override { out_ += "~~"; }
  void task(bool done) override { out_ += done ? "[x] " : "[ ] "; }

  void link(cmark_node* node, bool enter) override {
    if (enter) {
      link_ = out_.size();
      return;
    }
    const std::string url = visible_line(cmark_node_get_url(node));
    if (url.empty() || says_same(std::string_view(out_).substr(link_), url)) return;
    out_ += " (" + url + ")";
  }

  std::string out_;
  std::size_t link_ = 0;  ///< where the text of the last link begins
};

/// Deep in quotes and lists a line still gets this many columns, or half of a narrow page, and the
/// page becomes wider.
constexpr std::size_t narrowest = 30;
constexpr std::string_view code_indent = "    ";

/// Writes blocks as lines. Quotes and list items are a prefix of the lines within them; on an
/// item's first line its marker replaces the prefix.
class PlainBlocks : private BlockWalker {
 public:
  explicit PlainBlocks(std::size_t page) : page_(page) {}

  std::string write(cmark_node* document) {
    blocks(document, true);
    return std::move(out_);
  }

 private:
  void between() override { line(""); }
  void paragraph(cmark_node* node) override { lines(wrapped(inline_text(node), columns())); }
  void table(cmark_node* node) override { lines(table_lines(node, columns())); }
  void thematic_break() override { line("* * *"); }
  void quote(cmark_node* node) override { within(node, "> ", "> ", true); }

  void item(const Item& item) override {
    const std::string marker = item.number ? std::to_string(*item.number) + ". " : "- ";
    within(item.node, marker, std::string(marker.size(), ' '), item.apart);
  }

  /// Writes the blocks of a container; its first line starts with `first`, the others with `rest`.
  void within(cmark_node* node, const std::string& first, const std::string& rest, bool apart) {
    const std::size_t size = prefix_.size();
    const std::size_t written = out_.size();
    first_prefix_ += first;
    prefix_ += rest;
    blocks(node, apart);
    // An empty container still has its marker.
    if (out_.size() == written) line("");
    prefix_.resize(size);
    first_prefix_ = prefix_;
  }

  /// Writes the whole heading with a rule under it.
  void heading(cmark_node* node) override {
    const std::vector<std::string> text = wrapped(inline_text(node), columns());
    std::size_t wide = 0;
    for (const std::string& one : text) wide = std::max(wide, text::width(one));
    lines(text);
    if (wide > 0) line(std::string(std::min(wide, page_), '~'));
  }

  void code_block(cmark_node* node) override {
    std::string_view text = literal(node);
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
  std::string prefix_;        ///< of the lines of the current container
  std::string first_prefix_;  ///< of its next line: markers not written yet
};

}  // namespace

std::string inline_text(cmark_node* parent) { return PlainInlines().write(parent); }

std::string plain(std::string_view markdown, std::size_t columns) {
  if (auto simple = simple_plain(markdown, columns)) return *std::move(simple);
  const Tree tree = document(markdown);
  if (tree == nullptr) return text::visible(cleaned(markdown), true);
  return PlainBlocks(columns).write(tree.get());
}

}  // namespace pm::markdown
