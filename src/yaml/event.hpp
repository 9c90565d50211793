#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pm/text/report.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml {

/// How a scalar is written.
enum class Style { plain, single_quoted, double_quoted, literal, folded };

/// One step through a document. The rest of the layer knows only this neutral stream, not the YAML
/// library, so that another parser can replace it.
struct Event {
  enum class Kind { mapping_start, mapping_end, list_start, list_end, key, scalar, null, alias };

  Kind kind = Kind::null;
  text::Span span;        ///< an end has none; a start: up to its first bracket or key
  std::string text = {};  ///< the value of a key or scalar, unfolded and unescaped
  Style style = Style::plain;
  std::size_t anchor = 0;  ///< the number of its `&anchor`, or of the anchor of an alias; 0: none

  friend bool operator==(const Event&, const Event&) = default;
};

/// Returns the events of the only document of a scanned source. Reports syntax errors (rules
/// `syntax` and `limits`), and then returns nothing. Reads the usual YAML by `parse_subset`, and
/// everything else by the library.
[[nodiscard]] std::optional<std::vector<Event>> parse(const text::Source& source,
                                                      text::Report& report);

/// The same by the library alone, at many times the cost.
[[nodiscard]] std::optional<std::vector<Event>> parse_with_library(const text::Source& source,
                                                                   text::Report& report);

}  // namespace pm::yaml
