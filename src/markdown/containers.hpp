#pragma once

#include <cmark.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pm::markdown {

/// The content of a line after the marks and indentation of its quotes and lists.
struct Content {
  std::size_t begin = 0;   ///< the byte of the line at which it starts, after all blanks
  std::size_t indent = 0;  ///< the columns of blanks that belong to no container
  bool lazy =
      false;  ///< the line does not continue a container; only a paragraph can continue here
};

class Cursor;

/// The quotes and list items around a block, outermost first, and how a line continues them
/// (CommonMark 5.1 and 5.2). cmark's tree does not contain the starts of a block's text on its
/// later lines; this class finds them.
class Containers {
 public:
  /// `lines` are the lines that the tree was parsed from, without their ends.
  Containers(cmark_node* block, const std::vector<std::string_view>& lines);

  /// For a line after the block's first.
  [[nodiscard]] Content content(std::string_view line) const;
  /// Returns the start of a new line that continues all of them.
  [[nodiscard]] std::string prefix() const;

 private:
  struct Step {
    bool quote = false;
    std::size_t columns = 0;  ///< indentation of the lines of an item
  };
  static void pass(Cursor& cursor, const Step& step);

  std::vector<Step> steps_;
};

}  // namespace pm::markdown
