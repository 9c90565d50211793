#include "pm/text/conflicts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace pm::text {
namespace {

constexpr std::size_t fewest_signs = 7;

/// Returns whether a line is a conflict marker: the same sign at least seven times, then nothing or
/// a space and text.
bool is_mark(std::string_view line, char sign) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  const auto signs = line.find_first_not_of(sign);
  if (signs == std::string_view::npos) return line.size() >= fewest_signs;
  return signs >= fewest_signs && line[signs] == ' ';
}

/// The places of one line.
struct MarkerLine {
  std::size_t begin, end;  ///< without the line end
  std::size_t next;        ///< where the next line begins
};

/// Returns the next marker from a place at the start of a line.
std::optional<MarkerLine> next_mark(std::string_view text, std::size_t from, char sign) {
  while (from < text.size()) {
    const auto end = std::min(text.find('\n', from), text.size());
    const auto next = std::min(end + 1, text.size());
    if (is_mark(text.substr(from, end - from), sign)) return MarkerLine{from, end, next};
    from = next;
  }
  return std::nullopt;
}

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::vector<Conflict> conflicts(std::string_view text) {
  std::vector<Conflict> all;
  auto begin = next_mark(text, 0, '<');
  while (begin) {
    const auto middle = next_mark(text, begin->next, '=');
    const auto end = middle ? next_mark(text, middle->next, '>') : std::nullopt;
    if (!end) break;
    const auto base = next_mark(text.substr(0, middle->begin), begin->next, '|');
    const auto ours_end = base ? base->begin : middle->begin;
    all.push_back({.whole = span_of(begin->begin, end->next),
                   .begin = span_of(begin->begin, begin->end),
                   .middle = span_of(middle->begin, middle->end),
                   .end = span_of(end->begin, end->end),
                   .ours = text.substr(begin->next, ours_end - begin->next),
                   .theirs = text.substr(middle->next, end->begin - middle->next)});
    begin = next_mark(text, end->next, '<');
  }
  return all;
}

}  // namespace pm::text
