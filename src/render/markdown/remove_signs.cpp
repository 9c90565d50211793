#include <string>

#include "passes.hpp"
#include "source.hpp"

namespace pm::render::markdown {

void remove_signs(cmark_node* root, std::string_view sign) {
  if (sign.empty()) return;
  change_texts(root,
               {{cmark_node_get_literal, cmark_node_set_literal},
                {cmark_node_get_fence_info, cmark_node_set_fence_info},
                {cmark_node_get_url, cmark_node_set_url},
                {cmark_node_get_title, cmark_node_set_title}},
               [sign](std::string_view text) { return without_signs(text, sign); });
}

}  // namespace pm::render::markdown
