#include <cstdlib>
#include <memory>

#include "../markdown.hpp"
#include "document.hpp"
#include "passes.hpp"
#include "pm/text/utf8.hpp"
#include "source.hpp"

namespace pm::render {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

std::string html(std::string_view markdown, int below) {
  const markdown::Tree tree = markdown::document(markdown);
  if (tree == nullptr) {
    const std::string shown = text::visible(markdown::cleaned(markdown), true);
    return "<pre><code>" + escaped(shown) + "</code></pre>\n";
  }
  markdown::shift_headings(tree.get(), below);
  markdown::show_controls(tree.get());
  // cmark's own writer is safe without CMARK_OPT_UNSAFE, should anything have passed the passes.
  const std::unique_ptr<char, void (*)(void*)> out(cmark_render_html(tree.get(), CMARK_OPT_DEFAULT),
                                                   std::free);
  return out.get();
}

}  // namespace pm::render
