#include "excerpt.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "pm/text/diagnostic.hpp"
#include "pm/text/utf8.hpp"

namespace pm::text {
namespace {

constexpr std::size_t tab_stop = 4;
constexpr std::size_t widest = 110;  ///< columns; fits a usual terminal with the gutter
constexpr std::size_t lead_in = 40;  ///< columns kept before the span when the start is cut

/// One code point as it is shown.
struct Cell {
  std::size_t offset;
  std::size_t column;
  std::string text;
};

std::vector<Cell> cells(std::string_view line) {
  std::vector<Cell> all;
  std::size_t column = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto bytes = line.substr(at, code_point(line.substr(at)).bytes);
    auto shown = bytes == "\t" ? std::string(tab_stop - column % tab_stop, ' ') : visible(bytes);
    all.push_back({.offset = at, .column = column, .text = std::move(shown)});
    column += width(all.back().text);
    at += bytes.size();
  }
  all.push_back({.offset = line.size(), .column = column, .text = {}});
  return all;
}

std::size_t column_at(const std::vector<Cell>& all, std::size_t offset) {
  const auto cell = std::lower_bound(all.begin(), all.end(), offset,
                                     [](const Cell& c, std::size_t o) { return c.offset < o; });
  return cell == all.end() ? all.back().column : cell->column;
}

/// Keeps the columns from `left` on, as many as there is room for.
std::string window(const std::vector<Cell>& all, std::size_t left) {
  std::string text = left > 0 ? "…" : "";
  for (const auto& cell : all) {
    if (cell.column < left) continue;
    if (cell.column >= left + widest) return text + "…";
    text += cell.text;
  }
  return text;
}

/// The part of a line that can be shown, and where the span is in it. Lines of a mebibyte exist,
/// and of many findings in one of them each must not look at all of it.
std::pair<std::string_view, Span> surroundings(std::string_view line, Span span) {
  constexpr std::size_t reach = 1024;  ///< bytes; more than fits
  const auto is_inside = [&](std::size_t at) { return (line[at] & 0xC0) == 0x80; };
  std::size_t begin = span.begin > reach ? span.begin - reach : 0;
  while (begin < span.begin && is_inside(begin)) ++begin;
  const auto part = line.substr(begin, span.begin - begin + reach);
  const auto shift = static_cast<std::uint32_t>(begin);
  const auto end = std::min<std::size_t>(span.end - shift, part.size());
  return {part, {span.begin - shift, static_cast<std::uint32_t>(end)}};
}

}  // namespace

Excerpt excerpt(std::string_view whole_line, Span whole_span) {
  const auto [line, span] = surroundings(whole_line, whole_span);
  const auto all = cells(line);
  Excerpt out = {.text = {}, .begin = column_at(all, span.begin), .end = column_at(all, span.end)};
  std::size_t left = 0;
  if (all.back().column > widest && out.begin > widest - lead_in) {
    left = column_at(all, span.begin);
    const auto kept = std::find_if(all.begin(), all.end(),
                                   [&](const Cell& c) { return c.column + lead_in >= left; });
    left = kept->column;
  }
  out.text = window(all, left);
  const std::size_t shift = left > 0 ? left - 1 : 0;
  out.begin -= shift;
  out.end = std::max(std::min(out.end - shift, widest + 1), out.begin + 1);
  return out;
}

LinePlace line_place(std::string name, std::string_view bytes, Span span) {
  const auto before = bytes.substr(0, span.begin);
  const auto begin = before.rfind('\n') + 1;  // 0 when there is no line before
  const auto number = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  auto line = bytes.substr(begin, bytes.find('\n', span.begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  const auto mark = number == 1 && line.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  line.remove_prefix(mark);
  const auto in_line = [&](std::size_t offset) {
    return static_cast<std::uint32_t>(std::clamp(offset, begin + mark, begin + mark + line.size()) -
                                      begin - mark);
  };
  const Span wanted = {in_line(span.begin), in_line(span.end)};
  const auto [text, part] = surroundings(line, wanted);
  return {.name = std::move(name),
          .line = number,
          .column = count_code_points(line.substr(0, wanted.begin)) + 1,
          .text = std::string(text),
          .part = part};
}

}  // namespace pm::text
