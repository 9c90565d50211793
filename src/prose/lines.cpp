#include "pm/prose/lines.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "pm/text/words.hpp"

namespace pm::prose {
namespace {

/// A fence of three or more backticks or tildes (CommonMark 0.30, 4.5). Inside of lists it is
/// indented further than elsewhere, so the indentation does not count here.
struct Fence {
  char sign = 0;
  std::size_t size = 0;
};

std::optional<Fence> fence(std::string_view line) {
  line = text::trimmed(line);
  if (line.empty() || (line.front() != '`' && line.front() != '~')) return std::nullopt;
  const auto size = std::min(line.find_first_not_of(line.front()), line.size());
  if (size < 3) return std::nullopt;
  const bool is_code_span = line.front() == '`' && line.find('`', size) != std::string_view::npos;
  return is_code_span ? std::nullopt : std::optional(Fence{line.front(), size});
}

bool closes(std::string_view line, Fence open) {
  const auto found = fence(line);
  if (!found || found->sign != open.sign || found->size < open.size) return false;
  return text::trimmed(line).find_first_not_of(open.sign) == std::string_view::npos;
}

/// Tells of each line in its turn whether it is literal.
class Literals {
 public:
  bool holds(std::string_view line) { return in_comment(line) || in_code(line); }

 private:
  bool in_comment(std::string_view line) {
    if (fence_ || (!comment_ && !text::trimmed(line).starts_with("<!--"))) return false;
    comment_ = line.find("-->") == std::string_view::npos;
    return true;
  }

  bool in_code(std::string_view line) {
    if (!fence_) {
      fence_ = fence(line);
      return fence_.has_value();
    }
    if (closes(line, *fence_)) fence_.reset();
    return true;
  }

  std::optional<Fence> fence_;
  bool comment_ = false;
};

constexpr std::array wide_blanks = {std::string_view("\u00A0"), std::string_view("\u200B"),
                                    std::string_view("\uFEFF")};

}  // namespace

std::string_view stripped(std::string_view text) {
  for (bool more = true; more;) {
    text = text::trimmed(text);
    more = false;
    for (const auto blank : wide_blanks) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        more = true;
      }
      if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        more = true;
      }
    }
  }
  return text;
}

bool Line::blank() const { return stripped(text).empty(); }

std::size_t Line::indent() const {
  std::size_t columns = 0;
  for (const char c : text) {
    if (c == ' ')
      ++columns;
    else if (c == '\t')
      columns += 4 - columns % 4;
    else
      break;
  }
  return columns;
}

std::vector<Line> lines(std::string_view markdown) {
  std::vector<Line> all;
  Literals literals;
  while (!markdown.empty()) {
    const auto end = std::min(markdown.find('\n'), markdown.size());
    auto line = markdown.substr(0, end);
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    all.push_back({.text = line, .number = all.size() + 1, .literal = literals.holds(line)});
  }
  return all;
}

}  // namespace pm::prose
