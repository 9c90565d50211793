#pragma once

#include <cmark.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pm::markdown {

/// What a line holds once the marks and the indentation of the quotes and lists around it are off.
struct Content {
  std::size_t begin = 0;   ///< the byte of the line at which it starts, past all blanks
  std::size_t indent = 0;  ///< the columns of those blanks that no container took
  bool lazy = false;       ///< a container is not continued here; only a paragraph can go on so
};

class Cursor;

/// The quotes and list items that a block stands in, outermost first, and how a line continues
/// them (CommonMark 5.1 and 5.2). cmark's tree does not say where on its later lines a block's text
/// starts; this does.
class Containers {
 public:
  /// `lines` are those that the tree was parsed from, without their ends.
  Containers(cmark_node* block, const std::vector<std::string_view>& lines);

  /// For a line after the block's first.
  [[nodiscard]] Content content(std::string_view line) const;
  /// What a new line has to start with to continue them all.
  [[nodiscard]] std::string prefix() const;

 private:
  struct Step {
    bool quote = false;
    std::size_t columns = 0;  ///< that an item's lines are indented by
  };
  static void pass(Cursor& cursor, const Step& step);

  std::vector<Step> steps_;
};

}  // namespace pm::markdown
