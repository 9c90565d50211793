#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace pm::render::markdown {

/// A place in a line that counts columns as CommonMark does: a tab goes on to the next multiple of
/// four, and may be used up in part.
class Cursor {
 public:
  static constexpr std::size_t tab = 4;

  explicit Cursor(std::string_view line) : line_(line) {}

  /// The first byte from here on that is no blank.
  [[nodiscard]] std::size_t begin() const {
    return std::min(line_.find_first_not_of(" \t", byte_), line_.size());
  }
  [[nodiscard]] char front() const { return begin() < line_.size() ? line_[begin()] : '\0'; }

  /// The columns of blanks from here on.
  [[nodiscard]] std::size_t indent() const {
    std::size_t column = column_;
    const std::size_t end = begin();
    for (std::size_t at = byte_; at < end; ++at) column += width(at, column);
    return column - column_;
  }

  /// Passes so many columns of blanks.
  void skip_blanks(std::size_t columns) {
    while (columns > 0 && byte_ < line_.size()) {
      const std::size_t wide = width(byte_, column_);
      const std::size_t taken = std::min(columns, wide);
      column_ += taken;
      columns -= taken;
      if (taken == wide) ++byte_;
    }
  }

  /// Passes all blanks and then so many bytes that are one column each.
  void skip_marker(std::size_t bytes) {
    skip_blanks(indent());
    byte_ += bytes;
    column_ += bytes;
  }

  /// Passes a quote's mark with the one blank that belongs to it.
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

}  // namespace pm::render::markdown
