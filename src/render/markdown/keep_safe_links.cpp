#include "passes.hpp"
#include "pm/text/link.hpp"

namespace pm::render::markdown {

// cmark has resolved entities and escapes already, so that an address is judged as it will be used.
void keep_safe_links(cmark_node* root) {
  for (cmark_node* link : nodes(root, CMARK_NODE_LINK)) {
    if (!text::is_safe_link(cmark_node_get_url(link))) unwrap(link);
  }
}

}  // namespace pm::render::markdown
