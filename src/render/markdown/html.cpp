#include <cstdlib>
#include <memory>

#include "../format_escape.hpp"
#include "../markdown.hpp"
#include "document.hpp"
#include "passes.hpp"
#include "source.hpp"

namespace pm::render {
std::string html(std::string_view markdown, int below) {
  const markdown::Tree tree = markdown::document(markdown);
  if (tree == nullptr) {
    std::string out = "<pre><code>";
    escape_html(markdown::cleaned(markdown), out);
    return out + "</code></pre>\n";
  }
  markdown::shift_headings(tree.get(), below);
  markdown::show_controls(tree.get());
  // cmark's own writer is safe without CMARK_OPT_UNSAFE, should anything have passed the passes.
  const std::unique_ptr<char, void (*)(void*)> out(cmark_render_html(tree.get(), CMARK_OPT_DEFAULT),
                                                   std::free);
  return out.get();
}

}  // namespace pm::render
