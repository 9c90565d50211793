#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/text/where.hpp"

namespace pm::text {

/// How much a diagnostic matters. An error means that the record is wrong.
enum class Level { off, note, warning, error };

[[nodiscard]] std::string_view word(Level level);
[[nodiscard]] std::optional<Level> level_of(std::string_view word);

/// A second place that a diagnostic refers to, with the words to draw beneath it.
struct Label {
  Where where;
  std::string words;
};

/// A place in a text that nobody keeps, as a stream has been read past it. `line_place` makes one.
struct LinePlace {
  std::string name;        ///< what messages call the text; empty: there is no place
  std::size_t line = 0;    ///< from 1; 0: the text as a whole
  std::size_t column = 0;  ///< from 1, in code points; 0: the whole line
  std::string text = {};   ///< the line, or the part of it around the column; empty: no excerpt
  Span part = {};          ///< the bytes of `text` to underline

  [[nodiscard]] explicit operator bool() const { return !name.empty(); }
};

/// The place of some bytes of a text, with as much of their line as an excerpt needs.
[[nodiscard]] LinePlace line_place(std::string name, std::string_view bytes, Span span);

/// Anything that a person can put right: which rule, where, what was seen, and what would help.
/// Words are lower case without a full stop; what is quoted from a file is in backticks. They are
/// for people: code decides by the rule, the key and the arguments.
struct Diagnostic {
  std::string_view rule;  ///< the name of a rule; it must outlive the diagnostic
  Level level = Level::error;
  std::string message;
  Where where = {};        ///< the narrowest wrong text; an empty span draws one caret
  LinePlace place = {};    ///< instead of `where`, when the text is not kept
  std::string label = {};  ///< words beneath the carets
  std::vector<Label> others = {};
  std::string note = {};
  std::string help = {};
  std::string key = {};                     ///< the key or option it is about, where code asks
  std::vector<std::string> arguments = {};  ///< what the message quotes, where code asks
};

}  // namespace pm::text
