#include <algorithm>
#include <vector>

#include "format_escape.hpp"

namespace pm::render {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Where a text could be markup: decided byte by byte, each with its surroundings.
class Escaping {
 public:
  explicit Escaping(std::string_view text) : text_(text), parentheses_(text.size()) {
    mark_unbalanced();
    mark_leading_number();
  }

  [[nodiscard]] bool is_markup(std::size_t i) const;

 private:
  void mark_unbalanced();
  void mark_leading_number();
  [[nodiscard]] bool is_reference(std::size_t i) const;
  [[nodiscard]] bool ends_heading(std::size_t i) const;
  [[nodiscard]] char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  std::string_view text_;
  std::vector<bool> parentheses_;  ///< those without a partner, which would end a link
  std::size_t after_number_ = std::string_view::npos;  ///< `.` or `)` after a number at the start
};

void Escaping::mark_unbalanced() {
  constexpr std::size_t deepest = 8;  // readers of Markdown give up counting somewhere
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '(') {
      parentheses_[i] = true;
      open.push_back(i);
    } else if (text_[i] == ')') {
      parentheses_[i] = open.empty() || open.size() > deepest;
      if (!open.empty()) {
        parentheses_[open.back()] = parentheses_[i];
        open.pop_back();
      }
    }
  }
}

/// "2024. A year" would begin a numbered list.
void Escaping::mark_leading_number() {
  const auto end = static_cast<std::size_t>(std::find_if_not(text_.begin(), text_.end(), is_digit) -
                                            text_.begin());
  if (end > 0 && (at(end) == '.' || at(end) == ')')) after_number_ = end;
}

/// `&amp;`, `&#38;`; one that the text only begins might be ended by what follows.
bool Escaping::is_reference(std::size_t i) const {
  constexpr std::size_t longest = 40;
  auto end = i + 1;
  while (end < text_.size() && end - i < longest && (is_word(text_[end]) || text_[end] == '#')) {
    ++end;
  }
  return end == text_.size() || text_[end] == ';';
}

/// A heading may be closed by `#`s after a space, which are then not shown.
bool Escaping::ends_heading(std::size_t i) const {
  return at(i - 1) == ' ' && text_.find_first_not_of('#', i) == std::string_view::npos;
}

bool Escaping::is_markup(std::size_t i) const {
  switch (text_[i]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
    case '>':
    case '|':
    case '~':
      return true;
    case '_':  // between letters it means nothing, and names are full of it
      return i == 0 || !is_word(at(i - 1)) || !is_word(at(i + 1));
    case '(':
    case ')':
      return parentheses_[i] || i == after_number_;
    case '&':
      return is_reference(i);
    case '#':
      return i == 0 || ends_heading(i);
    case '-':
    case '+':
    case '=':
      return i == 0;
    case ':':
      return i == 0 && at(1) == '-';
    case '.':
      return i == after_number_;
    default:
      return false;
  }
}

}  // namespace

void escape_markdown(std::string_view text, std::string& out) {
  const auto line = one_line(text);
  const Escaping escaping(line);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (escaping.is_markup(i)) out += '\\';
    out += line[i];
  }
}

}  // namespace pm::render
