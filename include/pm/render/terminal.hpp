#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pm/text/span.hpp"
#include "pm/view/data.hpp"

namespace pm::render {

/// What a page in a terminal is written for.
struct Screen {
  std::size_t columns = 80;
  bool colour = false;
  bool links = false;  ///< words can be links (OSC 8)
};

/// How words look where there are colours.
enum class Tone { plain, strong, faint, red, yellow, green, blue };

/// Words that look one way.
struct Run {
  std::string words;
  Tone tone = Tone::plain;
  std::string link = {};  ///< where they lead; kept only if it is a safe address of the web or mail
};

using Line = std::vector<Run>;

/// Where a paragraph stands: the blanks before its first line, and before the others.
struct Indent {
  std::size_t first = 0;
  std::size_t rest = 0;
};

/// A part of a bar: how much it is of the whole, and the sign that sets it off without colour, one
/// column wide.
struct BarPart {
  std::int64_t weight = 0;
  std::string_view sign;
  Tone tone = Tone::plain;
};

/// A page for a terminal, written from the top down. Whatever words are put in, nothing but visible
/// text, its colours and links come out; lines are broken between words to fit the screen.
class Sheet {
 public:
  /// Less than 20 columns are taken for 20.
  explicit Sheet(const Screen& screen);

  [[nodiscard]] std::size_t columns() const { return screen_.columns; }
  void blank_line();
  /// Runs follow each other without a blank; line ends in them are blanks.
  void line(const Line& runs, Indent indent = {});
  void prose(const view::Prose& prose, std::size_t indent);
  /// Prose beside words in a margin that is so wide; below them where that leaves it no room.
  void prose_beside(const Line& margin, std::size_t width, const view::Prose& prose,
                    std::size_t indent);
  /// As wide as the page. Each part has at least one column, unless there are too many.
  void bar(const std::vector<BarPart>& parts, std::size_t indent);

  [[nodiscard]] std::string text() && { return std::move(out_); }

 private:
  struct Joined;
  static Joined joined(const Line& runs);
  void put_part(const Joined& all, const Line& runs, text::Span span);
  void put(std::string_view words, const Run& look);
  void end_line();

  Screen screen_;
  std::string out_;
};

}  // namespace pm::render
