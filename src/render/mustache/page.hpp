#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace pm::render::mustache {

/// The document being written, and what its lines are indented by. Only lines of templates are
/// indented: what data holds is written as it is.
class Page {
 public:
  /// An indentation to return to.
  struct Margin {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  /// A place in the document to return to.
  struct Mark {
    std::size_t size = 0;
    std::size_t begun_at = 0;
    std::size_t begun_with = 0;
  };

  [[nodiscard]] std::string& out() { return out_; }
  [[nodiscard]] std::size_t size() const { return out_.size(); }

  /// Indents what follows by that much more.
  [[nodiscard]] Margin indent(std::string_view more) {
    const Margin before{begin_, margins_.size()};
    margins_ += more;
    return before;
  }
  /// Lets what follows begin at the margin: it stands inside a line.
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
  /// Takes back all that was written since.
  void return_to(const Mark& mark) {
    out_.resize(mark.size);
    begun_at_ = mark.begun_at;
    begun_with_ = mark.begun_with;
  }

  /// Says that the line has begun here: what it is indented by, or anything else, stands already.
  void line_has_begun() {
    begun_at_ = out_.size();
    begun_with_ = std::string::npos;
  }

  /// Begins a line, unless that has been done here, up to an indentation that has grown since.
  void begin_line() {
    auto margin = std::string_view(margins_).substr(begin_);
    const auto width = margin.size();
    if (begun_at_ == out_.size()) margin.remove_prefix(std::min(begun_with_, width));
    if (margin.empty()) return;
    out_ += margin;
    begun_at_ = out_.size();
    begun_with_ = width;
  }

  /// A text of a template. A line that holds nothing is not indented.
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
  std::size_t begin_ = 0;                     ///< where in them the one in force begins
  std::size_t begun_at_ = std::string::npos;  ///< where in `out_` a line was last begun …
  std::size_t begun_with_ = 0;                ///< … and how much of the indentation stands there
};

}  // namespace pm::render::mustache
