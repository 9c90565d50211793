#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pm::yaml {

/// A place in the text of a file, for `parse_subset`. The last line may lack its newline.
class SubsetCursor {
 public:
  SubsetCursor(std::string_view text, std::size_t begin)
      : text_(text), at_(begin), line_begin_(begin) {}

  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  [[nodiscard]] std::uint32_t offset() const { return static_cast<std::uint32_t>(at_); }
  /// Bytes from the start of the line.
  [[nodiscard]] std::size_t column() const { return at_ - line_begin_; }
  /// The byte here, or a newline at the end.
  [[nodiscard]] char byte() const { return byte_after(0); }
  [[nodiscard]] char byte_after(std::size_t count) const {
    return at_ + count < text_.size() ? text_[at_ + count] : '\n';
  }
  [[nodiscard]] bool at_line_end() const { return is_line_end(0); }
  /// Whether white space follows the byte here.
  [[nodiscard]] bool is_before_blank() const { return byte_after(1) == ' ' || is_line_end(1); }

  /// The rest of the line, without its end.
  [[nodiscard]] std::string_view rest_of_line() const {
    const auto rest = text_.substr(at_);
    const auto line = rest.substr(0, rest.find('\n'));
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
  }

  void advance(std::size_t count) { at_ += count; }
  /// Skips blanks, no more than `most`. Returns their number.
  std::size_t skip_blanks(std::size_t most = std::string_view::npos) {
    const auto begin = at_;
    while (at_ < text_.size() && text_[at_] == ' ' && at_ - begin < most) ++at_;
    return at_ - begin;
  }
  /// Goes to the start of the next line.
  void next_line() {
    const auto end = text_.find('\n', at_);
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
    line_begin_ = at_;
  }
  void back_to_line_begin() { at_ = line_begin_; }

 private:
  [[nodiscard]] bool is_line_end(std::size_t count) const {
    return byte_after(count) == '\n' ||
           (byte_after(count) == '\r' && byte_after(count + 1) == '\n' &&
            at_ + count + 1 < text_.size());
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t line_begin_;
};

}  // namespace pm::yaml
