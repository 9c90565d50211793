#pragma once

#include <string>

#include "pm/text/diagnostic.hpp"

namespace pm::text {

/// How a diagnostic is put on the page.
struct Pen {
  bool colour = false;  ///< ANSI colours; only for a terminal
};

/// A diagnostic as a person reads it: the message, the lines it speaks of with carets under the
/// narrowest wrong text, a note, and help last. Tabs become spaces, wide characters take two
/// columns, control characters are shown and never sent. Ends with a newline.
[[nodiscard]] std::string draw(const Diagnostic& diagnostic, const Pen& pen = {});

}  // namespace pm::text
