#include "subset.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "pm/text/utf8.hpp"
#include "pm/yaml/limits.hpp"
#include "source_text.hpp"
#include "subset_block.hpp"
#include "subset_cursor.hpp"

namespace pm::yaml {
namespace {

/// Characters that cannot begin a plain scalar. `-`, `?` and `:` can, before another character.
constexpr std::string_view not_first_in_plain = ",[]{}#&*!|>'\"%@`";
/// The library rejects keys of more than 1,024 bytes.
constexpr std::size_t longest_key = 1000;

/// Returns the end of a plain scalar at the start of a line: before `: `, a comment or, in
/// brackets, their signs. Returns nothing for a tab.
std::optional<std::size_t> end_of_plain(std::string_view line, bool in_brackets) {
  std::size_t at = 0;
  for (; at < line.size(); ++at) {
    const char c = line[at];
    if (c >= 'a' && c <= 'z') continue;
    if (c == '\t') return std::nullopt;
    if (c == ':') {
      if (at + 1 == line.size() || line[at + 1] == ' ') break;
      if (in_brackets && std::string_view(",[]{}").find(line[at + 1]) != std::string_view::npos)
        break;
    } else if (c == '#') {
      if (at > 0 && line[at - 1] == ' ') break;
    } else if (in_brackets && (c == ',' || c == '[' || c == ']' || c == '{' || c == '}')) {
      break;
    } else if (in_brackets && c == '?') {
      return std::nullopt;
    }
  }
  return at;
}

std::string_view without_blanks_after(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// Appends the character that these hexadecimal digits name. Returns false for others.
bool unescape_number(std::string_view digits, std::string& out) {
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  const bool surrogate = value >= 0xD800 && value < 0xE000;
  if (error != std::errc() || end != digits.data() + digits.size() || surrogate) return false;
  text::append_utf8(out, static_cast<char32_t>(value));
  return true;
}

/// Appends what the letters after a `\` mean. Returns how many those are; 0 for rare or wrong ones.
std::size_t unescape(std::string_view letters, std::string& out) {
  switch (letters.empty() ? ' ' : letters.front()) {
    case 'n':
      out += '\n';
      return 1;
    case 't':
      out += '\t';
      return 1;
    case 'r':
      out += '\r';
      return 1;
    case '"':
    case '\\':
    case '/':
      out += letters.front();
      return 1;
    case 'x':
      return letters.size() > 2 && unescape_number(letters.substr(1, 2), out) ? 3 : 0;
    case 'u':
      return letters.size() > 4 && unescape_number(letters.substr(1, 4), out) ? 5 : 0;
    default:
      return 0;
  }
}

/// Reads a file from top to bottom. Each function that returns false has found something that is
/// not in the subset, and ends the reading.
class Subset {
 public:
  explicit Subset(std::string_view text)
      : text_(text),
        cursor_(text, text.starts_with(text::byte_order_mark) ? text::byte_order_mark.size() : 0) {
    events_.reserve(2 * static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
  }

  bool read() {
    return skip_to_content() && !cursor_.at_end() && cursor_.column() == 0 && mapping() &&
           cursor_.at_end();
  }
  std::vector<Event> take() && { return std::move(events_); }

 private:
  void add(Event event) {
    last_ = std::max(last_, event.span.end);
    events_.push_back(std::move(event));
  }
  void add_null() { add({.kind = Event::Kind::null, .span = span_of_null(text_, last_)}); }
  void add_scalar(Event::Kind kind, std::uint32_t begin, std::string_view text) {
    const auto end = begin + static_cast<std::uint32_t>(text.size());
    add({.kind = kind, .span = {begin, end}, .text = std::string(text)});
  }
  bool start(Event::Kind kind) {
    if (++depth_ > deepest) return false;
    add({.kind = kind, .span = {cursor_.offset(), cursor_.offset()}});
    return true;
  }
  bool end(Event::Kind kind) {
    --depth_;
    events_.push_back({.kind = kind, .span = {}});
    return true;
  }

  /// Goes from the start of a line to the next text that is not a comment, or to the end.
  bool skip_to_content() {
    while (!cursor_.at_end()) {
      cursor_.skip_blanks();
      if (cursor_.byte() != '#' && !cursor_.at_line_end()) return is_content();
      cursor_.next_line();
    }
    return true;
  }
  /// Whether neither a tab, nor a directive, nor the start or end of a document is here.
  [[nodiscard]] bool is_content() const {
    const char c = cursor_.byte();
    if (c == '\t') return false;
    if (cursor_.column() > 0) return true;
    const bool same = cursor_.byte_after(1) == c && cursor_.byte_after(2) == c;
    return c != '%' && !((c == '-' || c == '.') && same);
  }

  /// Goes from the end of a value, after which only a comment may follow, to the next content.
  bool end_line() {
    const auto blanks = cursor_.skip_blanks();
    if (!cursor_.at_line_end() && (blanks == 0 || cursor_.byte() != '#')) return false;
    cursor_.next_line();
    return skip_to_content();
  }

  [[nodiscard]] bool is_at_dash() const {
    return cursor_.byte() == '-' && cursor_.is_before_blank();
  }
  /// Whether a plain scalar can begin here.
  [[nodiscard]] bool is_at_plain() const {
    const char c = cursor_.byte();
    if (not_first_in_plain.find(c) != std::string_view::npos) return false;
    return (c != '-' && c != '?' && c != ':') || !cursor_.is_before_blank();
  }
  [[nodiscard]] bool is_at_quote() const { return cursor_.byte() == '"' || cursor_.byte() == '\''; }

  bool mapping() {
    const auto column = cursor_.column();
    if (!start(Event::Kind::mapping_start)) return false;
    do {
      if (!key() || !member(column)) return false;
      if (cursor_.at_end() || cursor_.column() < column) return end(Event::Kind::mapping_end);
    } while (cursor_.column() == column);
    return false;
  }

  bool list() {
    const auto column = cursor_.column();
    if (!start(Event::Kind::list_start)) return false;
    do {
      cursor_.advance(1);
      if (!item(column)) return false;
      if (cursor_.at_end() || cursor_.column() < column) return end(Event::Kind::list_end);
      // A list at the column of its key ends with the next key.
      if (!is_at_dash()) break;
    } while (cursor_.column() == column);
    return cursor_.column() == column && end(Event::Kind::list_end);
  }

  /// Reads a key and its colon, in blocks.
  bool key() {
    const auto begin = cursor_.offset();
    if (is_at_quote()) {
      if (!quoted(Event::Kind::key)) return false;
    } else {
      if (!is_at_plain()) return false;
      const auto line = cursor_.rest_of_line();
      const auto end = end_of_plain(line, false);
      if (!end || *end == line.size()) return false;
      const auto name = without_blanks_after(line.substr(0, *end));
      if (is_null_word(name)) return false;
      add_scalar(Event::Kind::key, begin, name);
      cursor_.advance(*end);
    }
    if (cursor_.byte() != ':' || !cursor_.is_before_blank()) return false;
    if (cursor_.offset() - begin > longest_key) return false;
    cursor_.advance(1);
    return true;
  }

  /// Reads what follows the colon of a key at this column.
  bool member(std::size_t column) {
    const auto blanks = cursor_.skip_blanks();
    if (!cursor_.at_line_end() && (blanks == 0 || cursor_.byte() != '#')) return scalar(column);
    cursor_.next_line();
    if (!skip_to_content()) return false;
    if (!cursor_.at_end()) {
      if (cursor_.column() > column) return value_on_own_line(column);
      if (cursor_.column() == column && is_at_dash()) return list();
    }
    add_null();
    return true;
  }

  /// Reads what follows a dash at this column.
  bool item(std::size_t column) {
    const auto blanks = cursor_.skip_blanks();
    if (!cursor_.at_line_end() && (blanks == 0 || cursor_.byte() != '#')) return value(column);
    cursor_.next_line();
    if (!skip_to_content()) return false;
    if (!cursor_.at_end() && cursor_.column() > column) return value_on_own_line(column);
    add_null();
    return true;
  }

  bool value_on_own_line(std::size_t parent_column) {
    return cursor_.byte() != '|' && cursor_.byte() != '>' && value(parent_column);
  }

  bool value(std::size_t parent_column) {
    if (is_at_dash()) return list();
    return is_at_key() ? mapping() : scalar(parent_column);
  }

  /// Whether a key and a colon are here.
  [[nodiscard]] bool is_at_key() const {
    const auto line = cursor_.rest_of_line();
    if (!is_at_quote()) {
      const auto end = is_at_plain() ? end_of_plain(line, false) : std::nullopt;
      return end && *end < line.size() && line[*end] == ':';
    }
    const auto style = style_at(line, 0);
    const auto end = end_of_scalar(line, 0, style, {});
    return end && line.substr(*end).starts_with(':');
  }

  /// Reads a value that is neither a list nor a mapping in block style.
  bool scalar(std::size_t parent_column) {
    switch (cursor_.byte()) {
      case '[':
      case '{':
        return brackets() && end_line();
      case '"':
      case '\'':
        return quoted(Event::Kind::scalar) && end_line();
      case '|':
      case '>':
        return block(parent_column);
      default:
        return plain(parent_column);
    }
  }

  bool plain(std::size_t parent_column) {
    if (!is_at_plain()) return false;
    const auto line = cursor_.rest_of_line();
    const auto end = end_of_plain(line, false);
    if (!end || (*end < line.size() && line[*end] == ':')) return false;
    add_plain(without_blanks_after(line.substr(0, *end)));
    cursor_.next_line();
    // A line further to the right would go on with the scalar.
    return skip_to_content() && (cursor_.at_end() || cursor_.column() <= parent_column);
  }
  void add_plain(std::string_view text) {
    if (is_null_word(text)) return add_null();
    add_scalar(Event::Kind::scalar, cursor_.offset(), text);
  }

  bool block(std::size_t parent_column) {
    const auto begin = cursor_.offset();
    const auto style = cursor_.byte() == '|' ? Style::literal : Style::folded;
    auto block = read_subset_block(cursor_, parent_column);
    if (!block) return false;
    add({.kind = Event::Kind::scalar,
         .span = {begin, block->end},
         .text = std::move(block->text),
         .style = style});
    return skip_to_content();
  }

  bool quoted(Event::Kind kind) {
    const auto begin = cursor_.offset();
    const char quote = cursor_.byte();
    const auto line = cursor_.rest_of_line();
    const std::string_view signs = quote == '"' ? "\"\\" : "'";
    std::string text;
    std::size_t at = 1;
    while (true) {
      const auto next = line.find_first_of(signs, at);
      if (next == std::string_view::npos) return false;
      text.append(line, at, next - at);
      if (line[next] == '\\') {
        const auto letters = unescape(line.substr(next + 1), text);
        if (letters == 0) return false;
        at = next + 1 + letters;
      } else if (quote == '\'' && line.substr(next + 1).starts_with(quote)) {
        text += quote;
        at = next + 2;
      } else {
        cursor_.advance(next + 1);
        break;
      }
    }
    add({.kind = kind,
         .span = {begin, cursor_.offset()},
         .text = std::move(text),
         .style = quote == '"' ? Style::double_quoted : Style::single_quoted});
    return true;
  }

  /// Reads a list or mapping in brackets, on one line.
  bool brackets() {
    const bool list = cursor_.byte() == '[';
    const char shut = list ? ']' : '}';
    if (!start(list ? Event::Kind::list_start : Event::Kind::mapping_start)) return false;
    cursor_.advance(1);
    cursor_.skip_blanks();
    while (cursor_.byte() != shut) {
      if ((!list && !key_in_brackets()) || !value_in_brackets()) return false;
      cursor_.skip_blanks();
      if (cursor_.byte() == shut) break;
      if (cursor_.byte() != ',') return false;
      cursor_.advance(1);
      cursor_.skip_blanks();
      if (cursor_.byte() == shut) return false;
    }
    cursor_.advance(1);
    return end(list ? Event::Kind::list_end : Event::Kind::mapping_end);
  }

  bool key_in_brackets() {
    if (is_at_quote()) {
      if (!quoted(Event::Kind::key)) return false;
    } else {
      const auto name = plain_in_brackets();
      if (!name || is_null_word(*name)) return false;
      add_scalar(Event::Kind::key, cursor_.offset(), *name);
      cursor_.advance(name->size());
    }
    if (cursor_.byte() != ':' || cursor_.byte_after(1) != ' ') return false;
    cursor_.advance(1);
    cursor_.skip_blanks();
    return true;
  }

  bool value_in_brackets() {
    switch (cursor_.byte()) {
      case '[':
      case '{':
        return brackets();
      case '"':
      case '\'':
        return quoted(Event::Kind::scalar) && cursor_.byte() != ':';
      default:
        break;
    }
    const auto text = plain_in_brackets();
    if (!text) return false;
    const auto size = text->size();
    add_plain(*text);
    cursor_.advance(size);
    return cursor_.byte() != ':';
  }

  /// Returns the plain scalar here.
  [[nodiscard]] std::optional<std::string_view> plain_in_brackets() const {
    const char c = cursor_.byte();
    if (!is_at_plain() || c == '-' || c == '?' || c == ':') return std::nullopt;
    const auto line = cursor_.rest_of_line();
    const auto end = end_of_plain(line, true);
    if (!end) return std::nullopt;
    const auto text = without_blanks_after(line.substr(0, *end));
    return text.empty() ? std::nullopt : std::optional(text);
  }

  std::string_view text_;
  SubsetCursor cursor_;
  std::vector<Event> events_;
  std::uint32_t last_ = 0;  ///< the end of the last key, value or bracket, as in Recorder
  std::size_t depth_ = 0;
};

}  // namespace

std::optional<std::vector<Event>> parse_subset(const text::Source& source) {
  Subset subset(source.bytes());
  if (!subset.read()) return std::nullopt;
  return std::move(subset).take();
}

}  // namespace pm::yaml
