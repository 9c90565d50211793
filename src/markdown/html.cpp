#include <cstdlib>
#include <memory>

#include "document.hpp"
#include "headings.hpp"
#include "pm/markdown/escape.hpp"
#include "pm/markdown/outputs.hpp"
#include "simple_text.hpp"
#include "source.hpp"

namespace pm::markdown {

std::string html(std::string_view markdown, int below) {
  if (auto simple = simple_html(markdown)) return *std::move(simple);
  const Tree tree = document(markdown);
  if (tree == nullptr) {
    std::string out = "<pre><code>";
    escape_html(cleaned(markdown), out);
    return out + "</code></pre>\n";
  }
  shift_headings(tree.get(), below);
  show_controls(tree.get());
  // Without CMARK_OPT_UNSAFE cmark's own writer is safe, even if a pass missed something.
  const std::unique_ptr<char, void (*)(void*)> out(cmark_render_html(tree.get(), CMARK_OPT_DEFAULT),
                                                   std::free);
  return out.get();
}

}  // namespace pm::markdown
