#pragma once

#include <cmark.h>

#include <array>
#include <vector>

namespace pm::render::markdown {

/// New levels for the headings of a text, by their old ones.
class Levels {
 public:
  /// The levels that the headings use become `below` + 1, + 2 and so on, at most 6.
  Levels(const std::vector<cmark_node*>& headings, int below);

  [[nodiscard]] int of(cmark_node* heading) const;

 private:
  std::array<int, 7> levels_{};
};

}  // namespace pm::render::markdown
