#include "pm/text/draw.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pm/text/diagnostic.hpp"
#include "pm/text/span.hpp"
#include "pm/text/utf8.hpp"

namespace pm::text {
namespace {

/// A line as drawn, and the columns of a span in it. Columns are those of a terminal, from 0.
struct Excerpt {
  std::string text;
  std::size_t begin = 0;
  std::size_t end = 0;  ///< past `begin` by at least one
};

constexpr std::size_t tab_stop = 4;
constexpr std::size_t widest_excerpt = 110;  ///< columns; fits a usual terminal with the gutter
constexpr std::size_t lead_in = 40;          ///< columns kept before the span when the start is cut

/// One code point as drawn.
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

/// Returns the columns from `left` on that fit into an excerpt.
std::string window(const std::vector<Cell>& all, std::size_t left) {
  std::string text = left > 0 ? "…" : "";
  for (const auto& cell : all) {
    if (cell.column < left) continue;
    if (cell.column >= left + widest_excerpt) return text + "…";
    text += cell.text;
  }
  return text;
}

/// Returns the part of a line that can be drawn, and the span in it. A line may have a mebibyte and
/// many diagnostics, and each of these must not read all of it.
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

/// Draws a line with tabs as spaces (stops of four) and visible controls. A line longer than 110
/// columns is cut around the span, with `…` at each cut. The span counts bytes from the start of
/// the line and is cut at its end.
Excerpt excerpt(std::string_view whole_line, Span whole_span) {
  const auto [line, span] = surroundings(whole_line, whole_span);
  const auto all = cells(line);
  Excerpt out = {.text = {}, .begin = column_at(all, span.begin), .end = column_at(all, span.end)};
  std::size_t left = 0;
  if (all.back().column > widest_excerpt && out.begin > widest_excerpt - lead_in) {
    left = column_at(all, span.begin);
    const auto kept = std::find_if(all.begin(), all.end(),
                                   [&](const Cell& c) { return c.column + lead_in >= left; });
    left = kept->column;
  }
  out.text = window(all, left);
  const std::size_t shift = left > 0 ? left - 1 : 0;
  out.begin -= shift;
  out.end = std::max(std::min(out.end - shift, widest_excerpt + 1), out.begin + 1);
  return out;
}

/// A span to underline, the sign for it, and the words after it.
struct Mark {
  Where where;
  std::string_view words;
  bool primary = false;
};

/// The colours of a terminal, or nothing at all.
struct Ink {
  std::string_view level, bold, gutter, second, reset;
};

Ink ink(Level level, const Pen& pen) {
  if (!pen.colour) return {};
  const auto of_level = level == Level::error     ? "\x1b[1;31m"
                        : level == Level::warning ? "\x1b[1;33m"
                                                  : "\x1b[1;36m";
  return {of_level, "\x1b[1m", "\x1b[1;34m", "\x1b[34m", "\x1b[0m"};
}

std::size_t line_of(const Mark& mark) { return mark.where.source->line_of(mark.where.span.begin); }

/// One line of an excerpt: its number, its text, and the bytes to underline.
struct Line {
  std::size_t number;
  std::string_view text;
  Span part;
};

Line marked_line(const Mark& mark) {
  const auto& source = *mark.where.source;
  const auto index = line_of(mark);
  const auto line = source.line_span(index);
  const auto begin = std::clamp(mark.where.span.begin, line.begin, line.end);
  const auto end = std::clamp(mark.where.span.end, begin, line.end);
  return {index + 1, source.at(line), {begin - line.begin, end - line.begin}};
}

std::vector<Mark> marks(const Diagnostic& diagnostic) {
  std::vector<Mark> all;
  if (diagnostic.where) all.push_back({diagnostic.where, diagnostic.label, true});
  for (const auto& label : diagnostic.others) {
    if (label.where) all.push_back({label.where, label.words});
  }
  return all;
}

std::size_t gutter_width(const std::vector<Mark>& all, const LinePlace& place) {
  std::size_t widest = fmt::formatted_size("{}", place.line);
  for (const auto& mark : all)
    widest = std::max(widest, fmt::formatted_size("{}", line_of(mark) + 1));
  return widest;
}

/// Draws one diagnostic, line by line.
class Drawing {
 public:
  Drawing(const Diagnostic& diagnostic, const Pen& pen)
      : diagnostic_(diagnostic),
        ink_(ink(diagnostic.level, pen)),
        marks_(marks(diagnostic)),
        gutter_(gutter_width(marks_, diagnostic.place)) {}

  std::string text() && {
    headline();
    if (!diagnostic_.where && diagnostic_.place) line_excerpt(diagnostic_.place);
    for (const auto* source : sources()) excerpts(*source);
    closing("note", diagnostic_.note);
    closing("help", diagnostic_.help);
    return std::move(out_);
  }

 private:
  template <typename... Args>
  void print(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  void headline() {
    print("{}{}[{}]{}{}: {}{}\n", ink_.level, word(diagnostic_.level), diagnostic_.rule, ink_.reset,
          ink_.bold, visible(diagnostic_.message), ink_.reset);
  }

  /// The sources of all labels, the source of the diagnostic itself first.
  std::vector<const Source*> sources() const {
    std::vector<const Source*> all;
    for (const auto& mark : marks_) {
      const auto* source = mark.where.source;
      if (std::find(all.begin(), all.end(), source) == all.end()) all.push_back(source);
    }
    return all;
  }

  void excerpts(const Source& source) {
    std::vector<Mark> here;
    std::copy_if(marks_.begin(), marks_.end(), std::back_inserter(here),
                 [&](const Mark& mark) { return mark.where.source == &source; });
    place(here.front());
    if (source.bytes().empty()) return;
    std::stable_sort(here.begin(), here.end(), [](const Mark& a, const Mark& b) {
      return a.where.span.begin < b.where.span.begin;
    });
    print("{}{:>{}} |{}\n", ink_.gutter, "", gutter_, ink_.reset);
    for (std::size_t i = 0; i < here.size(); ++i) {
      const bool same_line = i > 0 && line_of(here[i - 1]) == line_of(here[i]);
      underlined(marked_line(here[i]), here[i], !same_line);
    }
  }

  void place(const Mark& mark) {
    const auto& source = *mark.where.source;
    const auto at = source.position(mark.where.span.begin);
    print("{}{:>{}}{}{} {}", ink_.gutter, "", gutter_, mark.primary ? "-->" : ":::", ink_.reset,
          visible(source.name()));
    if (!source.bytes().empty()) print(":{}:{}", at.line, at.column);
    print("\n");
  }

  /// Draws a place whose text is not kept: the part of its line that the diagnostic contains.
  void line_excerpt(const LinePlace& place) {
    print("{}{:>{}}-->{} {}", ink_.gutter, "", gutter_, ink_.reset, visible(place.name));
    if (place.line > 0) print(":{}", place.line);
    if (place.line > 0 && place.column > 0) print(":{}", place.column);
    print("\n");
    if (place.text.empty()) return;
    print("{}{:>{}} |{}\n", ink_.gutter, "", gutter_, ink_.reset);
    underlined({place.line, place.text, place.part}, {{}, diagnostic_.label, true}, true);
  }

  void underlined(const Line& line, const Mark& mark, bool with_line) {
    const auto shown = excerpt(line.text, line.part);
    if (with_line) {
      print("{}{:>{}} |{} {}\n", ink_.gutter, line.number, gutter_, ink_.reset, shown.text);
    }
    print("{}{:>{}} |{} {:>{}}{}{}", ink_.gutter, "", gutter_, ink_.reset, "", shown.begin,
          mark.primary ? ink_.level : ink_.second,
          std::string(shown.end - shown.begin, mark.primary ? '^' : '-'));
    print("{}{}{}\n", mark.words.empty() ? "" : " ", visible(mark.words), ink_.reset);
  }

  void closing(std::string_view kind, std::string_view words) {
    if (words.empty()) return;
    print("{}{:>{}} = {}{}{}{}: {}\n", ink_.gutter, "", gutter_, ink_.reset, ink_.bold, kind,
          ink_.reset, visible(words));
  }

  const Diagnostic& diagnostic_;
  Ink ink_;
  std::vector<Mark> marks_;
  std::size_t gutter_;
  std::string out_;
};

}  // namespace

LinePlace line_place(std::string name, std::string_view bytes, Span span) {
  const auto before = bytes.substr(0, span.begin);
  const auto begin = before.rfind('\n') + 1;  // 0 if there is no line before
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

std::string draw(const Diagnostic& diagnostic, const Pen& pen) {
  return Drawing(diagnostic, pen).text();
}

}  // namespace pm::text
