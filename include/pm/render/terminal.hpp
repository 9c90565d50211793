#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/text/span.hpp"

namespace pm::render {

/// The terminal that a page is written for.
struct Screen {
  std::size_t columns = 80;
  bool colour = false;
  bool links = false;  ///< words can be links (OSC 8)
};

/// The style of words on a terminal with colours.
enum class Tone { plain, strong, faint, red, yellow, green, blue };

/// Words in one style.
struct Run {
  std::string words;
  Tone tone = Tone::plain;
  std::string link = {};  ///< target; kept only if it is a safe address of the web or mail
};

using Line = std::vector<Run>;

/// The indentation of a paragraph: the blanks before its first line, and before the others.
struct Indent {
  std::size_t first = 0;
  std::size_t rest = 0;
};

/// A part of a bar: its weight, and the sign that marks it without colour, one column wide.
struct BarPart {
  std::int64_t weight = 0;
  std::string_view sign;
  Tone tone = Tone::plain;
};

/// A page for a terminal, written from top to bottom. Whatever the words contain, the output is
/// only visible text, its colours and links. Lines are broken between words to fit the screen.
class TerminalPage {
 public:
  /// Fewer than 20 columns count as 20.
  explicit TerminalPage(const Screen& screen);

  [[nodiscard]] std::size_t columns() const { return screen_.columns; }
  void blank_line();
  /// Runs follow each other without a blank; line ends in them become blanks.
  void line(const Line& runs, Indent indent = {});
  void prose(const data::Value& prose, std::size_t indent);
  /// Writes prose next to words in a margin of this width; below them if there is no room next to
  /// it.
  void prose_beside(const Line& margin, std::size_t width, const data::Value& prose,
                    std::size_t indent);
  /// Writes a bar as wide as the page. Each part has at least one column, unless there are too
  /// many.
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
