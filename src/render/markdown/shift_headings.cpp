#include <algorithm>
#include <cstddef>

#include "levels.hpp"
#include "passes.hpp"

namespace pm::render::markdown {

Levels::Levels(const std::vector<cmark_node*>& headings, int below) {
  for (cmark_node* heading : headings) {
    levels_[static_cast<std::size_t>(cmark_node_get_heading_level(heading))] = 1;
  }
  int next = std::clamp(below, 1, 5) + 1;
  for (int& level : levels_) {
    if (level == 0) continue;
    level = next;
    next = std::min(next + 1, 6);
  }
}

int Levels::of(cmark_node* heading) const {
  return levels_[static_cast<std::size_t>(cmark_node_get_heading_level(heading))];
}

void shift_headings(cmark_node* root, int below) {
  const std::vector<cmark_node*> headings = nodes(root, CMARK_NODE_HEADING);
  const Levels levels(headings, below);
  for (cmark_node* heading : headings) cmark_node_set_heading_level(heading, levels.of(heading));
}

}  // namespace pm::render::markdown
