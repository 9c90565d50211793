#include "pm/text/draw.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "excerpt.hpp"
#include "pm/text/utf8.hpp"

namespace pm::text {
namespace {

/// A span to underline, with the sign to do it with and the words behind it.
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

/// One line of an excerpt: its number, what stands in it, and the bytes of it to underline.
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

/// Puts one diagnostic on paper, line by line.
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

  /// The sources that are spoken of, that of the finding itself first.
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

  /// A place whose text is not kept: as much of its line as the diagnostic carries.
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

std::string draw(const Diagnostic& diagnostic, const Pen& pen) {
  return Drawing(diagnostic, pen).text();
}

}  // namespace pm::text
