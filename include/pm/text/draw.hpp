#pragma once

#include <string>

#include "pm/text/diagnostic.hpp"

namespace pm::text {

/// How to draw a diagnostic.
struct Pen {
  bool colour = false;  ///< ANSI colours; only for a terminal
};

/// Returns a diagnostic as text: the message, its lines with carets under the narrowest invalid
/// text, notes, and help last. Tabs become spaces, wide characters take two columns, and control
/// characters become visible signs. Ends with a newline.
[[nodiscard]] std::string draw(const Diagnostic& diagnostic, const Pen& pen = {});

}  // namespace pm::text
