#include <algorithm>
#include <array>

#include "pm/prose/blocks.hpp"
#include "pm/text/words.hpp"

namespace pm::prose {
namespace {

constexpr std::array bullet_signs = {std::string_view("•"), std::string_view("–"),
                                     std::string_view("—"), std::string_view("·")};

/// `* * *`, `---`: a line across the page.
bool is_rule(std::string_view words) {
  const char sign = words.front();
  return std::count(words.begin(), words.end(), sign) >= 3 &&
         words.find_first_not_of(std::string{sign, ' '}) == std::string_view::npos;
}

/// The bytes of the mark itself; 0 when there is none.
std::size_t mark_size(std::string_view words) {
  if (words.empty()) return 0;
  if (std::string_view("-*+").find(words.front()) != std::string_view::npos)
    return is_rule(words) ? 0 : 1;
  for (const auto bullet : bullet_signs) {
    if (words.starts_with(bullet)) return bullet.size();
  }
  const auto digits = std::min(words.find_first_not_of("0123456789"), words.size());
  const bool numbered = digits > 0 && digits < 4 && digits < words.size() &&
                        (words[digits] == '.' || words[digits] == ')');
  return numbered ? digits + 1 : 0;
}

/// The box of a task is taken off the text.
char taken_box(std::string_view& text) {
  const bool has_box = text.size() >= 4 && text[0] == '[' && text[2] == ']' && text[3] == ' ';
  if (!has_box || std::string_view(" xX-~/").find(text[1]) == std::string_view::npos) return 0;
  const char box = text[1];
  text = text::trimmed(text.substr(4));
  return box;
}

/// Reads the items of one list after the other.
class ItemReader {
 public:
  explicit ItemReader(const std::vector<Line>& lines) : lines_(lines) {}

  std::vector<Item> items() {
    std::vector<Item> all;
    std::size_t i = 0;
    while (i < lines_.size()) {
      const auto mark = lines_[i].literal ? std::nullopt : list_mark(lines_[i]);
      if (!mark) {
        ++i;
        continue;
      }
      if (all.empty() || all.back().end != i) base_ = mark->indent;
      all.push_back(item(i, *mark));
      i = all.back().end;
    }
    return all;
  }

 private:
  Item item(std::size_t begin, const Mark& mark) {
    Item item = {.begin = begin, .end = begin + 1, .text = mark.text, .indent = mark.indent};
    item.box = taken_box(item.text);
    for (auto i = begin + 1; i < lines_.size();) {
      const auto next = next_filled(i);
      if (next == lines_.size() || starts_another(next)) break;
      if (lines_[next].literal && lines_[next].indent() < mark.indent + 2) {
        const auto end = end_of_literal(next);
        if (!continues_after(end)) break;
        item.end = end;
      } else if (lines_[next].indent() >= mark.indent + 2 || next == i) {
        item.end = next + 1;
      } else {
        break;
      }
      i = item.end;
    }
    return item;
  }

  [[nodiscard]] std::size_t next_filled(std::size_t i) const {
    while (i < lines_.size() && lines_[i].blank()) ++i;
    return i;
  }

  [[nodiscard]] bool starts_another(std::size_t i) const {
    if (lines_[i].literal) return false;
    const auto mark = list_mark(lines_[i]);
    if (mark) return mark->indent < base_ + 2;
    const auto words = stripped(lines_[i].text);
    return words.front() == '#' || words.front() == '|';
  }

  [[nodiscard]] std::size_t end_of_literal(std::size_t i) const {
    while (i < lines_.size() && lines_[i].literal) ++i;
    return i;
  }

  /// Whether the list has another item behind code that is not indented.
  [[nodiscard]] bool continues_after(std::size_t i) const {
    i = next_filled(i);
    return i < lines_.size() && !lines_[i].literal && list_mark(lines_[i]).has_value();
  }

  const std::vector<Line>& lines_;
  std::size_t base_ = 0;
};

}  // namespace

std::optional<Mark> list_mark(const Line& line) {
  const auto words = stripped(line.text);
  const auto size = mark_size(words);
  if (size == 0) return std::nullopt;
  const auto text = words.substr(size);
  if (!text.empty() && text.front() != ' ' && text.front() != '\t') return std::nullopt;
  return Mark{.indent = line.indent(), .text = stripped(text)};
}

std::vector<Item> items(const std::vector<Line>& lines) { return ItemReader(lines).items(); }

std::string_view outdented(const Line& line, std::size_t columns) {
  auto text = line.text;
  while (columns > 0 && text.starts_with(' ')) {
    text.remove_prefix(1);
    --columns;
  }
  if (columns > 0 && text.starts_with('\t')) text.remove_prefix(1);
  return text;
}

std::string text_of(const Item& item, const std::vector<Line>& lines) {
  std::string text(item.text);
  for (auto i = item.begin + 1; i < item.end; ++i)
    text.append("\n").append(outdented(lines[i], item.indent + 2));
  return text;
}

}  // namespace pm::prose
