#include <string>

#include "passes.hpp"
#include "pm/text/utf8.hpp"

namespace pm::render::markdown {

void show_controls(cmark_node* root) {
  // Not addresses: what they hold is written as `%E2%80%AE` and leads where it did.
  change_texts(root,
               {{cmark_node_get_literal, cmark_node_set_literal},
                {cmark_node_get_fence_info, cmark_node_set_fence_info},
                {cmark_node_get_title, cmark_node_set_title}},
               [](std::string_view text) { return text::visible(text, true); });
}

}  // namespace pm::render::markdown
