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

/// A second place that a diagnostic refers to, with the words to draw under it.
struct Label {
  Where where;
  std::string words;
};

/// A place in a text that pm does not keep, because it reads it as a stream. `line_place` makes
/// one.
struct LinePlace {
  std::string name = {};   ///< name of the text in messages; empty: no place to draw
  std::size_t line = 0;    ///< from 1; 0: the text as a whole
  std::size_t column = 0;  ///< from 1, in code points; 0: the whole line
  std::string text = {};   ///< the line, or the part of it around the column; empty: no excerpt
  Span part = {};          ///< the bytes of `text` to underline

  [[nodiscard]] explicit operator bool() const { return !name.empty(); }
};

/// Returns the place of some bytes of a text, with as much of their line as an excerpt needs.
[[nodiscard]] LinePlace line_place(std::string name, std::string_view bytes, Span span);

/// An error, warning or note that a person can fix: its rule, its place, what pm saw, and help.
/// Words are lower case without a full stop, with backticks around quotes. They are for people:
/// code decides by the rule and the key.
struct Diagnostic {
  std::string_view rule;  ///< the name of a rule; it must outlive the diagnostic
  Level level = Level::error;
  std::string message;
  Where where = {};        ///< the narrowest invalid text; an empty span draws one caret
  LinePlace place = {};    ///< instead of `where`, if the text is not kept
  std::string label = {};  ///< words under the carets
  std::vector<Label> others = {};
  std::string note = {};
  std::string help = {};
  std::string key = {};  ///< the key or option concerned, where code asks
};

}  // namespace pm::text
