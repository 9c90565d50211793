#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "../node.hpp"
#include "pm/text/diagnostic.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::yaml::editing {

/// A record as it has been read.
struct Record {
  const text::Source& source;
  const Node& root;
  const text::Report& report;  ///< what reading it said: which keys stand twice
  bool blocks = true;          ///< whether texts may be written as literal blocks
};

/// A value, and the entry that it is the value of.
struct Slot {
  const Node* value = nullptr;
  const Node* holder = nullptr;  ///< the mapping or list of the entry; none: the whole record
  std::size_t index = 0;         ///< of the entry in that
  bool flow = false;             ///< the entry stands in brackets
};

/// The values on the way that a path goes, from the whole record to the last that is there. Each
/// may be changed: none is behind an alias, or has an anchor or a tag.
struct Way {
  std::vector<Slot> slots;
  std::size_t found = 0;  ///< steps of the path that are there; those behind are keys
};

using WayOrDiagnostic = std::variant<Way, text::Diagnostic>;

/// Goes a path. Why it cannot be gone or changed is the diagnostic (rule `edit`). The last value is
/// only looked at when `changes_last`.
[[nodiscard]] WayOrDiagnostic find_way(const Record& record, const Path& path, bool changes_last);

/// A diagnostic of the rule `edit`.
[[nodiscard]] text::Diagnostic refusal(const text::Source& source, text::Span span,
                                       std::string message, std::string help);

}  // namespace pm::yaml::editing
