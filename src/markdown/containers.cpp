#include "containers.hpp"

#include <algorithm>
#include <string_view>

namespace pm::markdown {

/// A place in a line that counts columns as in CommonMark: a tab continues to the next multiple of
/// four, and may be used in part.
class Cursor {
 public:
  static constexpr std::size_t tab = 4;

  explicit Cursor(std::string_view line) : line_(line) {}

  /// Returns the first byte from here on that is not a blank.
  [[nodiscard]] std::size_t begin() const {
    return std::min(line_.find_first_not_of(" \t", byte_), line_.size());
  }
  [[nodiscard]] char front() const { return begin() < line_.size() ? line_[begin()] : '\0'; }

  /// Returns the columns of blanks from here on.
  [[nodiscard]] std::size_t indent() const {
    std::size_t column = column_;
    const std::size_t end = begin();
    for (std::size_t at = byte_; at < end; ++at) column += width(at, column);
    return column - column_;
  }

  /// Skips `columns` columns of blanks.
  void skip_blanks(std::size_t columns) {
    while (columns > 0 && byte_ < line_.size()) {
      const std::size_t wide = width(byte_, column_);
      const std::size_t taken = std::min(columns, wide);
      column_ += taken;
      columns -= taken;
      if (taken == wide) ++byte_;
    }
  }

  /// Skips all blanks and then `bytes` bytes of one column each.
  void skip_marker(std::size_t bytes) {
    skip_blanks(indent());
    byte_ += bytes;
    column_ += bytes;
  }

  /// Skips a quote's mark with the one blank that belongs to it.
  void skip_quote() {
    skip_marker(1);
    if (indent() > 0) skip_blanks(1);
  }

 private:
  [[nodiscard]] std::size_t width(std::size_t at, std::size_t column) const {
    return line_[at] == '\t' ? tab - column % tab : 1;
  }

  std::string_view line_;
  std::size_t byte_ = 0;
  std::size_t column_ = 0;
};

namespace {

/// Returns the size of the list marker at a place, in bytes.
std::size_t marker_size(std::string_view line, std::size_t at) {
  std::size_t size = 0;
  while (at + size < line.size() && line[at + size] >= '0' && line[at + size] <= '9') ++size;
  return size + 1;
}

/// Skips the marker of an item on its first line. Returns the indentation of its later lines: that
/// of the item's text, unless the text is far away or on another line.
std::size_t skip_item(Cursor& cursor, std::string_view line) {
  const std::size_t offset = cursor.indent();
  const std::size_t size = marker_size(line, cursor.begin());
  cursor.skip_marker(size);
  const std::size_t blanks = cursor.indent();
  const bool far = blanks > Cursor::tab || blanks == 0 || cursor.begin() == line.size();
  const std::size_t padding = far ? 1 : blanks;
  cursor.skip_blanks(std::min(padding, blanks));
  return offset + size + padding;
}

bool is_container(cmark_node* node) {
  const auto type = cmark_node_get_type(node);
  return type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM;
}

}  // namespace

Containers::Containers(cmark_node* block, const std::vector<std::string_view>& lines) {
  std::vector<cmark_node*> around;
  for (auto* node = cmark_node_parent(block); node != nullptr; node = cmark_node_parent(node)) {
    if (is_container(node)) around.push_back(node);
  }
  std::reverse(around.begin(), around.end());
  Cursor cursor("");
  int cursor_line = 0;
  for (cmark_node* node : around) {
    Step step{.quote = cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE};
    const int line = cmark_node_get_start_line(node);
    const std::string_view text = lines[static_cast<std::size_t>(line) - 1];
    if (line != cursor_line) {
      cursor = Cursor(text);
      for (const Step& outer : steps_) pass(cursor, outer);
      cursor_line = line;
    }
    if (step.quote) {
      cursor.skip_quote();
    } else {
      step.columns = skip_item(cursor, text);
    }
    steps_.push_back(step);
  }
}

void Containers::pass(Cursor& cursor, const Step& step) {
  if (step.quote) {
    cursor.skip_quote();
  } else {
    cursor.skip_blanks(step.columns);
  }
}

Content Containers::content(std::string_view line) const {
  Cursor cursor(line);
  bool lazy = false;
  for (const Step& step : steps_) {
    const std::size_t indent = cursor.indent();
    lazy = step.quote ? cursor.front() != '>' || indent >= Cursor::tab : indent < step.columns;
    if (lazy) break;
    pass(cursor, step);
  }
  return {.begin = cursor.begin(), .indent = cursor.indent(), .lazy = lazy};
}

std::string Containers::prefix() const {
  std::string prefix;
  for (const Step& step : steps_) prefix += step.quote ? "> " : std::string(step.columns, ' ');
  return prefix;
}

}  // namespace pm::markdown
