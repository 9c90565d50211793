#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/text/where.hpp"

namespace pm::text {

/// How much a finding matters. An error means that the record is wrong.
enum class Level { off, note, warning, error };

[[nodiscard]] std::string_view word(Level level);
[[nodiscard]] std::optional<Level> level_of(std::string_view word);

/// A second place that a finding speaks of, with the words to stand beneath it.
struct Label {
  Where where;
  std::string words;
};

/// Something a person can put right in a file: what was seen, where, and what would help.
/// Words are lower case without a full stop; what is quoted from a file stands in backticks.
struct Diagnostic {
  std::string_view rule;  ///< the name of a rule; it must outlive the diagnostic
  Level level = Level::error;
  std::string message;
  Where where;             ///< the narrowest wrong text; an empty span draws one caret
  std::string label = {};  ///< words beneath the carets
  std::vector<Label> others = {};
  std::string note = {};
  std::string help = {};
};

}  // namespace pm::text
