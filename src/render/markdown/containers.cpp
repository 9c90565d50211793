#include "containers.hpp"

#include <algorithm>

#include "cursor.hpp"

namespace pm::render::markdown {
namespace {

/// The bytes of the list marker that the cursor stands before.
std::size_t marker_size(std::string_view line, std::size_t at) {
  std::size_t size = 0;
  while (at + size < line.size() && line[at + size] >= '0' && line[at + size] <= '9') ++size;
  return size + 1;
}

/// Passes the marker of an item on the line that opens it and tells how far the lines after it are
/// indented: to the item's text, unless that is far away or on another line.
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

}  // namespace pm::render::markdown
