#include "document.hpp"

#include "layout.hpp"
#include "passes.hpp"
#include "pm/text/prose_limits.hpp"
#include "source.hpp"

namespace pm::render::markdown {

Tree document(std::string_view markdown) {
  if (text::prose_excess(markdown)) return nullptr;
  const Signed source = with_signs(cleaned(markdown));
  Layout laid = layout(source.text);
  if (is_too_deep(laid.tree.get())) return nullptr;
  build_tables(laid);
  mark_tasks(laid);
  strike_through(laid.tree.get(), source.sign);
  link_addresses(laid);
  remove_signs(laid.tree.get(), source.sign);
  show_raw_html(laid.tree.get());
  link_images(laid.tree.get());
  keep_safe_links(laid.tree.get());
  return std::move(laid.tree);
}

}  // namespace pm::render::markdown
