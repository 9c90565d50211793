#include "roff_text.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"
#include "tree.hpp"
#include "wrap.hpp"

namespace pm::render::markdown {
namespace {

constexpr std::size_t line_width = 78;

/// The glyphs of groff_char(7) for what roff reads as something else, or prints as something else.
std::string_view glyph(char32_t c) {
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
    case U'…':  // which terminals without UTF-8 lack
      return "...";
    default:
      return {};
  }
}

void append(char32_t c, std::string& out) {
  const auto special = glyph(c);
  if (!special.empty()) {
    out += special;
  } else if (c < 0x80) {
    out += static_cast<char>(c);
  } else {
    fmt::format_to(std::back_inserter(out), "\\[u{:04X}]", static_cast<std::uint32_t>(c));
  }
}

/// The font of the text around a node.
std::string_view font(cmark_node* node) {
  if (is_within(node, CMARK_NODE_STRONG)) return "\\fB";
  return is_within(node, CMARK_NODE_EMPH) ? "\\fI" : "\\fR";
}

std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return out;
}

/// The address of a link to elsewhere, which a reader on paper cannot follow otherwise.
std::string address(cmark_node* link) {
  const std::string_view url = cmark_node_get_url(link);
  auto* text = cmark_node_first_child(link);
  const bool says_it = text != nullptr && literal(text) == url;
  if (says_it || url.find("://") == std::string_view::npos) return {};
  return fmt::format(" <{}>", roff_escaped(url));
}

std::string written(cmark_node* node, bool enter) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
      return roff_escaped(one_line(literal(node)));
    case CMARK_NODE_CODE:
      return fmt::format("\\fB{}{}", roff_escaped(one_line(literal(node))), font(node));
    case CMARK_NODE_STRONG:
      return std::string(enter ? "\\fB" : font(node));
    case CMARK_NODE_EMPH:
      return std::string(enter ? "\\fI" : font(node));
    case CMARK_NODE_LINK:
      return enter ? std::string() : address(node);
    case CMARK_NODE_SOFTBREAK:
      return " ";
    case CMARK_NODE_LINEBREAK:
      return "\n";
    default:
      return {};
  }
}

}  // namespace

std::string roff_escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto point = text::code_point(text);
    append(point.value, out);
    text.remove_prefix(point.bytes);
  }
  return out;
}

std::string roff_inline(cmark_node* parent) {
  std::string out;
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> iterator(cmark_iter_new(parent),
                                                                    cmark_iter_free);
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    auto* node = cmark_iter_get_node(iterator.get());
    if (node != parent) out += written(node, event == CMARK_EVENT_ENTER);
  }
  return out;
}

std::string roff_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    for (const auto& line : wrapped(text.substr(0, end), line_width))
      out += (line.starts_with('.') ? "\\&" : "") + line + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!text.empty()) out += ".br\n";
  }
  return out;
}

}  // namespace pm::render::markdown
