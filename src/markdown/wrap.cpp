#include "wrap.hpp"

#include <algorithm>

#include "pm/text/utf8.hpp"

namespace pm::markdown {
namespace {

/// Collects words in lines of limited width.
class LineFiller {
 public:
  explicit LineFiller(std::size_t columns) : columns_(columns) {}

  void add(std::string_view word) {
    const std::size_t wide = text::width(word);
    if (!line_.empty() && width_ + 1 + wide > columns_) end_line();
    if (!line_.empty()) {
      line_ += ' ';
      ++width_;
    }
    line_ += word;
    width_ += wide;
  }
  void end_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    width_ = 0;
  }
  std::vector<std::string> lines() {
    if (!line_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  std::size_t columns_;
  std::size_t width_ = 0;
  std::string line_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
  LineFiller filler(columns);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n') filler.end_line();
    if (text[at] == '\n' || text[at] == ' ' || text[at] == '\t') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
    filler.add(text.substr(at, end - at));
    at = end;
  }
  return filler.lines();
}

}  // namespace pm::markdown
