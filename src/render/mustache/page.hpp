#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace pm::render::mustache {

/// The document being written, and the indentation of its lines. Only lines of templates are
/// indented: data is written unchanged.
class Page {
 public:
  /// A saved indentation.
  struct Margin {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  /// A saved place in the document.
  struct Mark {
    std::size_t size = 0;
    std::size_t begun_at = 0;
    std::size_t begun_with = 0;
  };

  [[nodiscard]] std::string& out() { return out_; }
  [[nodiscard]] std::size_t size() const { return out_.size(); }

  /// Indents the following lines by more.
  [[nodiscard]] Margin indent(std::string_view more) {
    const Margin before{begin_, margins_.size()};
    margins_ += more;
    return before;
  }
  /// Removes the indentation of the following text, because it is inside a line.
  [[nodiscard]] Margin inside_line() {
    const Margin before{begin_, margins_.size()};
    begin_ = margins_.size();
    begun_at_ = std::string::npos;
    return before;
  }
  void restore(Margin before) {
    begin_ = before.begin;
    margins_.resize(before.end);
  }

  [[nodiscard]] Mark mark() const { return {out_.size(), begun_at_, begun_with_}; }
  /// Removes all text written since a mark.
  void return_to(const Mark& mark) {
    out_.resize(mark.size);
    begun_at_ = mark.begun_at;
    begun_with_ = mark.begun_with;
  }

  /// Marks the line as begun here: its indentation, or other text, is already there.
  void line_has_begun() {
    begun_at_ = out_.size();
    begun_with_ = std::string::npos;
  }

  /// Begins a line, unless it has begun here, and adds indentation that has grown since.
  void begin_line() {
    auto margin = std::string_view(margins_).substr(begin_);
    const auto width = margin.size();
    if (begun_at_ == out_.size()) margin.remove_prefix(std::min(begun_with_, width));
    if (margin.empty()) return;
    out_ += margin;
    begun_at_ = out_.size();
    begun_with_ = width;
  }

  /// Writes a text of a template. An empty line is not indented.
  void write(std::string_view text, bool line_start) {
    if (begin_ == margins_.size()) {
      out_ += text;
      return;
    }
    while (!text.empty() || line_start) {
      const auto line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
      if (line_start && line != "\n" && line != "\r\n") begin_line();
      out_ += line;
      text.remove_prefix(line.size());
      line_start = !text.empty();
    }
  }

 private:
  std::string out_;
  std::string margins_;                       ///< all indentations, one after the other
  std::size_t begin_ = 0;                     ///< where the current one begins in them
  std::size_t begun_at_ = std::string::npos;  ///< where the last line in `out_` was begun …
  std::size_t begun_with_ = 0;                ///< … and how much of the indentation is there
};

}  // namespace pm::render::mustache
