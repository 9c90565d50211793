#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pm/prose/lines.hpp"

namespace pm::exchange::markdown_report {

/// What stands below one heading of a document, or behind one bold label of a list that serves as
/// headings: `- **Impact**: …`.
struct Part {
  std::string heading;             ///< empty before the first
  std::size_t number = 0;          ///< the line of the heading, from 1
  std::vector<prose::Line> lines;  ///< what of it was not taken as data yet
  bool labelled = false;           ///< the heading is a label of a list
  bool had_text = false;           ///< before data was taken out of it
  bool is_fact = false;            ///< heading and text were one fact, which is in the record
};

struct Document {
  std::string title;  ///< as written; empty when there is none
  std::size_t title_line = 0;
  std::vector<Part> parts;
};

/// A document by its headings.
[[nodiscard]] Document read_document(std::vector<prose::Line> lines);

/// A label and what stands behind it, as in `**Severity**: S2`, `Severity: S2`, `**Severity:** S2`.
struct Fact {
  std::string_view label;
  std::string_view value;
  bool bold = false;
};

/// The fact that a line (without a list mark) states; its label is empty when it states none.
[[nodiscard]] Fact fact_of(std::string_view words);

/// Takes lines out of a part; of blank lines that then follow one another one is left.
void take_lines(Part& part, const std::vector<bool>& taken);

}  // namespace pm::exchange::markdown_report
