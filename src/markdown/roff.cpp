#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "document.hpp"
#include "plain.hpp"
#include "pm/markdown/escape.hpp"
#include "pm/markdown/outputs.hpp"
#include "pm/text/utf8.hpp"
#include "source.hpp"
#include "walker.hpp"
#include "wrap.hpp"

namespace pm::markdown {
namespace {

constexpr std::size_t roff_width = 78;

/// Returns the glyph of groff_char(7) for a character that roff interprets or prints differently.
std::string_view roff_glyph(char32_t c) {
  switch (c) {
    case '\\':
      return "\\e";
    case '-':
      return "\\-";
    case '\'':
      return "\\(aq";
    case '`':
      return "\\(ga";
    case '^':
      return "\\(ha";
    case '~':
      return "\\(ti";
    case '"':
      return "\\(dq";
    case U'…':  // missing on terminals without UTF-8
      return "...";
    default:
      return {};
  }
}

void append_roff(char32_t c, std::string& out) {
  const auto special = roff_glyph(c);
  if (!special.empty()) {
    out += special;
  } else if (c < 0x80) {
    out += static_cast<char>(c);
  } else {
    fmt::format_to(std::back_inserter(out), "\\[u{:04X}]", static_cast<std::uint32_t>(c));
  }
}

/// Returns text without meaning to roff, except for a full stop at the start of a line. A `-` is a
/// minus, so that readers can copy options from the page.
std::string roff_escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto point = text::code_point(text);
    append_roff(point.value, out);
    text.remove_prefix(point.bytes);
  }
  return out;
}

/// Returns input lines of a moderate length; the only request is `.br` for a newline in the text.
std::string roff_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    for (const auto& line : wrapped(text.substr(0, end), roff_width))
      out += (line.starts_with('.') ? "\\&" : "") + line + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!text.empty()) out += ".br\n";
  }
  return out;
}

/// Returns the font of the text around a node.
std::string_view roff_font(cmark_node* node) {
  if (is_within(node, CMARK_NODE_STRONG)) return "\\fB";
  return is_within(node, CMARK_NODE_EMPH) ? "\\fI" : "\\fR";
}

/// Returns the address of a link to another host, which readers on paper need.
std::string roff_address(cmark_node* link) {
  const std::string_view url = cmark_node_get_url(link);
  auto* text = cmark_node_first_child(link);
  const bool says_it = text != nullptr && literal(text) == url;
  if (says_it || url.find("://") == std::string_view::npos) return {};
  return fmt::format(" <{}>", roff_escaped(url));
}

/// Writes code and strong text in bold, emphasis in italics. Newlines are only line breaks.
class RoffInlines : private InlineWalker {
 public:
  std::string write(cmark_node* parent) {
    inlines(parent);
    return std::move(out_);
  }

 private:
  void text(std::string_view text) override { out_ += roff_escaped(with_blanks(text)); }
  void code(cmark_node* node, std::string_view text) override {
    out_ += fmt::format("\\fB{}{}", roff_escaped(with_blanks(text)), roff_font(node));
  }
  void strong(cmark_node* node, bool enter) override { out_ += enter ? "\\fB" : roff_font(node); }
  void emphasis(cmark_node* node, bool enter) override { out_ += enter ? "\\fI" : roff_font(node); }
  void soft_break() override { out_ += ' '; }
  void line_break() override { out_ += '\n'; }
  void link(cmark_node* node, bool enter) override {
    if (!enter) out_ += roff_address(node);
  }

  std::string out_;
};

std::string roff_inline(cmark_node* parent) { return RoffInlines().write(parent); }

/// Returns lines unchanged, each after `\&`, which prints nothing. Unfilled text needs it before a
/// full stop at the start of a line, but not on a blank line.
std::string roff_verbatim(std::string_view text) {
  std::string out = ".nf\n";
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    out += "\\&" + roff_escaped(text::visible(text.substr(0, end), true)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out + ".fi\n";
}

std::string in_capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

/// Returns the text of a heading without the marks of code: macros have their own fonts.
std::string roff_heading(cmark_node* heading) {
  auto text = inline_text(heading);
  text.erase(std::remove(text.begin(), text.end(), '`'), text.end());
  return text;
}

/// Writes blocks as macros. Indentation is `.RS` … `.RE` around its content.
class RoffBlocks : private BlockWalker {
 public:
  std::string write(cmark_node* document) {
    blocks(document, false);
    return std::move(out_);
  }

 private:
  void paragraph(cmark_node* node) override { out_ += gap(node) + roff_lines(roff_inline(node)); }

  void code_block(cmark_node* node) override {
    out_ += gap(node) + ".RS 4\n" + roff_verbatim(literal(node)) + ".RE\n";
  }

  void quote(cmark_node* node) override {
    out_ += ".RS 4\n";
    blocks(node, false);
    out_ += ".RE\n";
  }

  /// Headings have their own gap.
  static std::string gap(cmark_node* node) {
    auto* before = cmark_node_previous(node);
    const bool is_first = before != nullptr && cmark_node_get_type(before) == CMARK_NODE_HEADING;
    return is_first ? "" : ".PP\n";
  }

  void heading(cmark_node* node) override {
    const bool section = cmark_node_get_heading_level(node) <= 2;
    const auto text = roff_heading(node);
    fmt::format_to(std::back_inserter(out_), "{} {}\n", section ? ".SH" : ".SS",
                   roff_line(section ? in_capitals(text) : text));
  }

  /// Writes an item: the first paragraph next to the mark, the rest below it.
  void item(const Item& item) override {
    out_ += item.number ? fmt::format(".IP {}. 4\n", *item.number) : ".IP \\(bu 2\n";
    auto* first = cmark_node_first_child(item.node);
    if (first != nullptr && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH) {
      out_ += roff_lines(roff_inline(first));
      first = cmark_node_next(first);
    }
    if (first == nullptr) return;
    out_ += ".RS\n";
    for (; first != nullptr; first = cmark_node_next(first)) block(first);
    out_ += ".RE\n";
  }

  void table(cmark_node* node) override {
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : table_rows(node)) {
      auto& cells = rows.emplace_back();
      for (auto* cell : row) cells.push_back(roff_inline(cell));
    }
    for (std::size_t at = 1; at < rows.size(); ++at) entry(rows.front(), rows[at]);
  }

  /// Writes a row: its first cell is the term; if several cells follow, each names its column.
  void entry(const std::vector<std::string>& heads, const std::vector<std::string>& row) {
    out_ += ".TP\n\\&" + row.front() + "\n";
    for (std::size_t at = 1; at < row.size(); ++at) {
      if (at > 1) out_ += ".br\n";
      out_ +=
          roff_lines(row.size() > 2 && !heads[at].empty() ? heads[at] + ": " + row[at] : row[at]);
    }
  }

  std::string out_;
};

}  // namespace

std::string roff_line(std::string_view text) {
  auto escaped = roff_escaped(text::visible(text));
  return escaped.starts_with('.') ? "\\&" + escaped : escaped;
}

std::string roff(std::string_view markdown) {
  const Tree tree = document(markdown);
  if (tree == nullptr) return roff_verbatim(cleaned(markdown));
  return RoffBlocks().write(tree.get());
}

}  // namespace pm::markdown
