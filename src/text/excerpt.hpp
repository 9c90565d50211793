#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "pm/text/span.hpp"

namespace pm::text {

/// A line as it is shown, and where on it a span of its bytes stands. Columns are those of a
/// terminal, from 0.
struct Excerpt {
  std::string text;
  std::size_t begin = 0;
  std::size_t end = 0;  ///< past `begin` by at least one
};

/// Shows a line with tabs as spaces (stops of four) and controls made visible. Of a line longer
/// than 110 columns only the surroundings of the span are kept, with `…` where it was cut.
/// The span counts bytes from the start of the line and is cut at its end.
[[nodiscard]] Excerpt excerpt(std::string_view line, Span span);

}  // namespace pm::text
