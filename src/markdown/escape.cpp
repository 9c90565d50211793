#include "pm/markdown/escape.hpp"

#include <algorithm>
#include <vector>

#include "characters.hpp"
#include "pm/text/utf8.hpp"

namespace pm::markdown {
namespace {

/// Returns whether a text may contain characters that `visible` must change.
bool may_hide_something(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x7F || (byte < 0x20 && c != '\n' && c != '\t');
  });
}

bool has_html_reference(char c) {
  return c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
}

std::string_view html_reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
  }
}

/// Returns a text on one line: each run of blanks and line ends becomes one space, with none at the
/// ends. Control characters become visible.
std::string one_line(std::string_view text) {
  std::string joined;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      joined += c;
    } else if (!joined.empty() && joined.back() != ' ') {
      joined += ' ';
    }
  }
  if (!joined.empty() && joined.back() == ' ') joined.pop_back();
  return text::visible(joined);
}

/// Decides where a text could be markup: byte by byte, each with its surroundings.
class MarkdownEscaping {
 public:
  explicit MarkdownEscaping(std::string_view text) : text_(text), parentheses_(text.size()) {
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
  std::vector<bool> parentheses_;  ///< parentheses without a partner, which would end a link
  std::size_t after_number_ = std::string_view::npos;  ///< `.` or `)` after a number at the start
};

void MarkdownEscaping::mark_unbalanced() {
  constexpr std::size_t deepest = 8;  // Markdown parsers limit the depth
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
void MarkdownEscaping::mark_leading_number() {
  const auto end = static_cast<std::size_t>(
      std::find_if_not(text_.begin(), text_.end(), is_ascii_digit) - text_.begin());
  if (end > 0 && (at(end) == '.' || at(end) == ')')) after_number_ = end;
}

/// `&amp;`, `&#38;`; also the start of a reference, which later text could complete.
bool MarkdownEscaping::is_reference(std::size_t i) const {
  constexpr std::size_t longest = 40;
  auto end = i + 1;
  while (end < text_.size() && end - i < longest &&
         (is_ascii_alphanumeric(text_[end]) || text_[end] == '#')) {
    ++end;
  }
  return end == text_.size() || text_[end] == ';';
}

/// `#`s after a space may close a heading; then they are not shown.
bool MarkdownEscaping::ends_heading(std::size_t i) const {
  return at(i - 1) == ' ' && text_.find_first_not_of('#', i) == std::string_view::npos;
}

bool MarkdownEscaping::is_markup(std::size_t i) const {
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
    case '_':  // between letters it has no meaning, and names often contain it
      return i == 0 || !is_ascii_alphanumeric(at(i - 1)) || !is_ascii_alphanumeric(at(i + 1));
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

void escape_html(std::string_view text, std::string& out) {
  std::string shown;
  if (may_hide_something(text)) text = shown = text::visible(text, true);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!has_html_reference(text[at])) continue;
    out += text.substr(begin, at - begin);
    out += html_reference(text[at]);
    begin = at + 1;
  }
  out += text.substr(begin);
}

void escape_text(std::string_view text, std::string& out) { out += one_line(text); }

void escape_markdown(std::string_view text, std::string& out) {
  const auto line = one_line(text);
  const MarkdownEscaping escaping(line);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (escaping.is_markup(i)) out += '\\';
    out += line[i];
  }
}

}  // namespace pm::markdown
