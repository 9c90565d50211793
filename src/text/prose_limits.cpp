#include "pm/text/prose_limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "pm/text/lines.hpp"

namespace pm::text {
namespace {

/// A list item that continues on this line takes at least this much of its indentation.
constexpr std::size_t least_item_columns = 2;

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Returns the size of the container marker at the start of a text, in bytes; 0 if there is none.
std::size_t marker_size(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() == '>') return 1;
  std::size_t size = 0;
  if (text.front() == '-' || text.front() == '*' || text.front() == '+') {
    size = 1;
  } else {
    while (size < std::min<std::size_t>(text.size(), 9) && is_digit(text[size])) ++size;
    if (size == 0 || size == text.size()) return 0;
    if (text[size] != '.' && text[size] != ')') return 0;
    ++size;
  }
  return size == text.size() || is_blank(text[size]) ? size : 0;
}

/// The possible nesting of a line, and the size of its markers.
struct Nesting {
  std::size_t depth = 0;
  std::size_t end = 0;
};

Nesting nesting(std::string_view line) {
  Nesting nesting;
  std::size_t columns = 0;
  std::size_t markers = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (is_blank(line[at])) {
      columns += line[at] == '\t' ? std::size_t{4} : std::size_t{1};
      ++at;
      continue;
    }
    const std::size_t size = marker_size(line.substr(at));
    if (size == 0) break;
    // The blank after a marker belongs to it and does not count for containers above.
    if (markers > 0 && columns > 0) --columns;
    ++markers;
    at += size;
    nesting = {.depth = markers + columns / least_item_columns, .end = at};
  }
  return nesting;
}

ProseExcess too_long(std::string_view markdown) {
  return {.part = {.begin = static_cast<std::uint32_t>(max_prose_bytes),
                   .end = static_cast<std::uint32_t>(markdown.size())},
          .message = fmt::format("this text has {} KiB; the limit is {} KiB",
                                 (markdown.size() + 1023) / 1024, max_prose_bytes / 1024),
          .help = "move logs and data to another file and link to it"};
}

ProseExcess too_deep(std::size_t begin, const Nesting& nesting) {
  return {.part = {.begin = static_cast<std::uint32_t>(begin),
                   .end = static_cast<std::uint32_t>(begin + nesting.end)},
          .message = fmt::format("this line is nested up to {} deep; the limit is {}",
                                 nesting.depth, max_prose_nesting),
          .help = "put a `\\` before a mark that does not open a quote or a list"};
}

}  // namespace

std::optional<ProseExcess> prose_excess(std::string_view markdown) {
  if (markdown.size() > max_prose_bytes) return too_long(markdown);
  for (std::size_t begin = 0; begin < markdown.size();) {
    const std::size_t end = line_end(markdown, begin);
    const Nesting found = nesting(markdown.substr(begin, end - begin));
    if (found.depth > max_prose_nesting) return too_deep(begin, found);
    begin = end + 1;
  }
  return std::nullopt;
}

}  // namespace pm::text
