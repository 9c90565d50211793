#include "pm/render/roff.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "../markdown.hpp"
#include "document.hpp"
#include "inlines.hpp"
#include "pm/text/utf8.hpp"
#include "roff_text.hpp"
#include "source.hpp"

namespace pm::render {
namespace {

using namespace markdown;

/// Lines as they stand, each guarded by `\&`, which is nothing: a blank line in a text that is not
/// filled needs no guard, a full stop at the start of one does.
std::string as_it_stands(std::string_view text) {
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

/// What stands in a heading, without the marks of code: macros have fonts of their own.
std::string heading_text(cmark_node* heading) {
  auto text = inline_text(heading);
  text.erase(std::remove(text.begin(), text.end(), '`'), text.end());
  return text;
}

/// Blocks as macros. Indentation is `.RS` … `.RE` around what it is for.
class Writer {
 public:
  std::string write(cmark_node* document) {
    blocks(document);
    return std::move(out_);
  }

 private:
  void blocks(cmark_node* parent) {
    for (auto* node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
      block(node);
  }

  void block(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_PARAGRAPH:
        out_ += gap(node) + roff_lines(roff_inline(node));
        break;
      case CMARK_NODE_HEADING:
        heading(node);
        break;
      case CMARK_NODE_CODE_BLOCK:
        out_ += gap(node) + ".RS 4\n" + as_it_stands(literal(node)) + ".RE\n";
        break;
      case CMARK_NODE_BLOCK_QUOTE:
        out_ += ".RS 4\n";
        blocks(node);
        out_ += ".RE\n";
        break;
      case CMARK_NODE_LIST:
        list(node);
        break;
      case CMARK_NODE_CUSTOM_BLOCK:
        table(node);
        break;
      default:
        break;
    }
  }

  /// Headings leave a gap of their own.
  static std::string gap(cmark_node* node) {
    auto* before = cmark_node_previous(node);
    const bool is_first = before != nullptr && cmark_node_get_type(before) == CMARK_NODE_HEADING;
    return is_first ? "" : ".PP\n";
  }

  void heading(cmark_node* node) {
    const bool section = cmark_node_get_heading_level(node) <= 2;
    const auto text = heading_text(node);
    fmt::format_to(std::back_inserter(out_), "{} {}\n", section ? ".SH" : ".SS",
                   roff_line(section ? in_capitals(text) : text));
  }

  void list(cmark_node* node) {
    const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    int number = cmark_node_get_list_start(node);
    for (auto* each = cmark_node_first_child(node); each; each = cmark_node_next(each))
      item(each, ordered ? fmt::format(".IP {}. 4\n", number++) : ".IP \\(bu 2\n");
  }

  /// The first paragraph stands beside the mark, the rest below it.
  void item(cmark_node* node, const std::string& mark) {
    out_ += mark;
    auto* first = cmark_node_first_child(node);
    if (first != nullptr && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH) {
      out_ += roff_lines(roff_inline(first));
      first = cmark_node_next(first);
    }
    if (first == nullptr) return;
    out_ += ".RS\n";
    for (; first != nullptr; first = cmark_node_next(first)) block(first);
    out_ += ".RE\n";
  }

  void table(cmark_node* node) {
    std::vector<std::string> heads;
    for (auto* part = cmark_node_first_child(node); part; part = cmark_node_next(part)) {
      for (auto* row = cmark_node_first_child(part); row; row = cmark_node_next(row)) {
        auto written = cells(row);
        if (mark(part) == Mark::head) {
          heads = std::move(written);
        } else {
          entry(heads, written);
        }
      }
    }
  }

  static std::vector<std::string> cells(cmark_node* row) {
    std::vector<std::string> all;
    for (auto* cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell))
      all.push_back(roff_inline(cell));
    return all;
  }

  /// A row: its first cell is the term; where several follow, each says which column it is of.
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
  const Tree tree = markdown::document(markdown);
  if (tree == nullptr) return as_it_stands(cleaned(markdown));
  return Writer().write(tree.get());
}

}  // namespace pm::render
