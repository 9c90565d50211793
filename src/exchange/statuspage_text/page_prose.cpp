#include "page_prose.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "pm/prose/cursor.hpp"

namespace pm::exchange::statuspage_text {
namespace {

constexpr std::array bullets = {std::string_view("•"), std::string_view("◦"),
                                std::string_view("▪"), std::string_view("‣"),
                                std::string_view("●"), std::string_view("○")};

/// The words behind a bullet, or nothing where there is none.
std::string_view behind_bullet(std::string_view line) {
  for (const auto bullet : bullets) {
    if (!line.starts_with(bullet)) continue;
    const auto words = line.find_first_not_of(" \t", bullet.size());
    if (words != std::string_view::npos) return line.substr(words);
  }
  return {};
}

/// "- words", "* words", "2. words": Markdown has it so already.
bool is_item(std::string_view line) {
  prose::Cursor cursor(line);
  const bool number = cursor.number(1, 3) && (cursor.take(".") || cursor.take(")"));
  const bool mark = !number && (cursor.take("-") || cursor.take("*") || cursor.take("+"));
  return (number || mark) && cursor.blanks();
}

bool goes_on(std::string_view line) { return line.front() >= 'a' && line.front() <= 'z'; }

/// Puts lines together.
class Writer {
 public:
  void add(const PageLine& line) {
    if (line.blank()) {
      gap_ = !prose_.empty();
      return;
    }
    const auto bulleted = behind_bullet(line.text);
    const bool item = !bulleted.empty() || is_item(line.text);
    separate(item, goes_on(line.text));
    if (!bulleted.empty())
      prose_.append(2 * level(line.indent), ' ').append("- ").append(bulleted);
    else
      prose_ += line.text;
    if (!item) levels_.clear();
    was_item_ = item;
    gap_ = false;
  }

  std::string prose() && { return std::move(prose_); }

 private:
  void separate(bool item, bool goes_on) {
    if (prose_.empty()) return;
    const bool together = (was_item_ && item) || (goes_on && !item);
    prose_ += gap_ || !together ? "\n\n" : "\n";
  }

  /// How many items this one is inside of, by how far they are indented.
  std::size_t level(std::size_t indent) {
    while (!levels_.empty() && levels_.back() > indent) levels_.pop_back();
    if (levels_.empty() || levels_.back() < indent) levels_.push_back(indent);
    return levels_.size() - 1;
  }

  std::string prose_;
  std::vector<std::size_t> levels_;
  bool gap_ = false;
  bool was_item_ = false;
};

}  // namespace

std::string page_prose(std::span<const PageLine> lines) {
  Writer writer;
  for (const auto& line : lines) writer.add(line);
  return std::move(writer).prose();
}

std::size_t count_bullets(std::span<const PageLine> lines) {
  return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [](const auto& line) {
    return !behind_bullet(line.text).empty();
  }));
}

}  // namespace pm::exchange::statuspage_text
