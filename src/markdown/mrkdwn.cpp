#include <algorithm>
#include <string>
#include <string_view>

#include "document.hpp"
#include "mrkdwn_text.hpp"
#include "plain.hpp"
#include "pm/markdown/outputs.hpp"
#include "pm/text/utf8.hpp"
#include "source.hpp"
#include "walker.hpp"

namespace pm::markdown {
namespace {

constexpr std::size_t table_columns = 80;
constexpr std::string_view code_fence = "```";
constexpr std::string_view rule_signs = "──────────";

/// Returns code without fences inside it.
std::string mrkdwn_fenced(std::string_view code) {
  std::string out(code_fence);
  out += '\n';
  append_mrkdwn_code(text::visible(code, true), out);
  out += '\n';
  out += code_fence;
  return out + '\n';
}

/// Writes blocks as lines. mrkdwn does not have lists, so bullets and blanks show them. It does not
/// nest quotes, and code starts at the left edge.
class MrkdwnBlocks : private BlockWalker {
 public:
  std::string write(cmark_node* document) {
    blocks(document, true);
    return std::move(out_);
  }

 private:
  void between() override { line(""); }
  void paragraph(cmark_node* node) override { lines(mrkdwn_inlines(node, false), ""); }
  void thematic_break() override { line(rule_signs); }
  /// Bold, line by line, because mrkdwn does not have headings.
  void heading(cmark_node* node) override { lines(mrkdwn_inlines(node, true), "*"); }

  void quote(cmark_node* node) override {
    const auto before = quote_;
    quote_ = "> ";
    blocks(node, true);
    quote_ = before;
  }

  /// Writes an item, with its marker before its first line.
  void item(const Item& item) override {
    constexpr std::string_view step = "    ";
    const std::string marker = item.number       ? std::to_string(*item.number) + ". "
                               : indent_.empty() ? "\u2022 "
                                                 : "\u25E6 ";
    const auto size = indent_.size();
    const auto written = out_.size();
    marker_ = (marker_.empty() ? indent_ : marker_) + marker;
    indent_ += step;
    blocks(item.node, item.apart);
    // An empty item still has its marker.
    if (out_.size() == written) line("");
    indent_.resize(size);
    marker_.clear();
  }

  void table(cmark_node* node) override {
    std::string all;
    for (const auto& one : table_lines(node, table_columns)) all += one + "\n";
    code(all);
  }

  void code_block(cmark_node* node) override { code(literal(node)); }

  void code(std::string_view text) {
    while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    out_ += marker_;
    marker_.clear();
    out_ += mrkdwn_fenced(text);
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
  std::string indent_;  ///< of the lines of the current item
  std::string marker_;  ///< replaces it on the first line, until that is written
};

}  // namespace

std::string mrkdwn(std::string_view markdown) {
  const Tree tree = document(markdown);
  if (tree == nullptr) return mrkdwn_fenced(cleaned(markdown));
  return MrkdwnBlocks().write(tree.get());
}

}  // namespace pm::markdown
