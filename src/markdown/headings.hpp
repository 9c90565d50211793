#pragma once

#include <cmark.h>

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "containers.hpp"

namespace pm::markdown {

/// Returns whether a heading is a setext heading (CommonMark 4.3), written with an underline, and
/// not an ATX heading (4.2), written with `#` before it.
[[nodiscard]] bool is_setext(cmark_node* heading, const std::vector<std::string_view>& lines);

/// Returns how many lines at the start of a setext heading are link definitions. cmark removes them
/// from the heading's text but not from its position.
[[nodiscard]] std::size_t definition_lines(cmark_node* heading, const Containers& containers,
                                           const std::vector<std::string_view>& lines);

/// Returns the index, from 0, of the underline of a setext heading, or the number of lines if there
/// is none. cmark's tree does not contain the end of such a heading.
[[nodiscard]] std::size_t underline(cmark_node* heading, const Containers& containers,
                                    const std::vector<std::string_view>& lines);

/// New levels for the headings of a text, by their old ones.
class HeadingLevels {
 public:
  /// The levels that the headings use become `below` + 1, + 2 and so on, at most 6.
  HeadingLevels(const std::vector<cmark_node*>& headings, int below);

  [[nodiscard]] int of(cmark_node* heading) const;

 private:
  std::array<int, 7> levels_{};
};

/// Moves headings below level `below`, 1 to 5.
void shift_headings(cmark_node* root, int below);

}  // namespace pm::markdown
