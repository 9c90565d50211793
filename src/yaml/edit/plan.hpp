#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "pm/text/diagnostic.hpp"
#include "spans.hpp"
#include "way.hpp"

namespace pm::yaml::editing {

/// What a change comes to in the file at hand: one of three things, done to a value that is there.
struct Plan {
  enum class Kind {
    put,     ///< the value has a new one in its place
    add,     ///< the mapping or list has an entry more, at `place`
    remove,  ///< the mapping or list has one less
  };

  Kind kind = Kind::put;
  std::vector<std::size_t> way;  ///< from the record to the value, by the indexes of the entries
  std::size_t place = 0;
  Addition addition;     ///< what is put or added
  text::Span where;      ///< the value, for messages
  text::Span gone = {};  ///< the comments in here may go
  Edits edits;
};

using PlanOrDiagnostic = std::variant<Plan, text::Diagnostic>;

[[nodiscard]] PlanOrDiagnostic plan(const Record& record, const Change& change);

/// Whether a value says what was to be written.
[[nodiscard]] bool says(const Node& node, const Draft& draft);

/// Whether a record that has been read again says what the old one said, with the plan carried out.
[[nodiscard]] bool is_as_planned(Node old, const Node& now, const Plan& plan);

}  // namespace pm::yaml::editing
