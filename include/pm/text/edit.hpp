#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pm/text/span.hpp"

namespace pm::text {

/// The replacement of one span of a text. An empty span inserts.
struct Edit {
  Span span;
  std::string replacement;
};

/// Returns the text with all edits applied. They must be in order and must not overlap.
[[nodiscard]] std::string apply(std::string_view text, const std::vector<Edit>& edits);

}  // namespace pm::text
