#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace pm::prose {

/// A place in a text that is read from left to right. Copy it to look ahead; what takes nothing
/// leaves it where it is.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::string_view ahead() const { return text_.substr(at_); }
  /// The next byte, `past` further; NUL behind the end.
  [[nodiscard]] char peek(std::size_t past = 0) const;

  /// Takes exactly these bytes.
  bool take(std::string_view bytes);
  /// Takes blanks and tabs, no-break spaces too, and says whether there were any. At most 64.
  bool blanks();
  /// A number of `least` to `most` digits that no further digit follows.
  std::optional<int> number(std::size_t least, std::size_t most);
  /// The ASCII letters that come next; empty when there are none, or more than any name of a time
  /// has. Takes them.
  std::string_view word();

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

[[nodiscard]] bool is_digit(char c);
[[nodiscard]] bool is_letter(char c);

}  // namespace pm::prose
