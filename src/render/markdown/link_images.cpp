#include <string>

#include "passes.hpp"

namespace pm::render::markdown {

void link_images(cmark_node* root) {
  for (cmark_node* image : nodes(root, CMARK_NODE_IMAGE)) {
    // A link may hold no other link: an image there is its description alone.
    const bool plain = is_within(image, CMARK_NODE_LINK) || is_within(image, CMARK_NODE_IMAGE);
    const std::string url = cmark_node_get_url(image);
    if (cmark_node_first_child(image) == nullptr) {
      cmark_node_append_child(image, text_node(url).release());
    }
    if (plain) continue;
    for (cmark_node* inner : nodes(image, CMARK_NODE_LINK)) unwrap(inner);
    Tree link(cmark_node_new(CMARK_NODE_LINK));
    cmark_node_set_url(link.get(), url.c_str());
    cmark_node_set_title(link.get(), cmark_node_get_title(image));
    move_children(image, link.get());
    replace(image, std::move(link));
  }
  for (cmark_node* image : nodes(root, CMARK_NODE_IMAGE)) unwrap(image);
}

}  // namespace pm::render::markdown
