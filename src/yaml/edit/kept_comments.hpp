#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "../node.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml::edit {

/// A comment of a record: from its `#` to the end of its line, without the blanks there.
struct Comment {
  text::Span span;
  std::string_view words;
};

/// Returns all comments in order; `root` was read from the source. Ignores `#` inside strings. One
/// pass over the file.
[[nodiscard]] std::vector<Comment> comments(const text::Source& source, const Node& root);

/// Returns the first comment outside of all spans `gone` whose text is missing in the new comments.
[[nodiscard]] std::optional<text::Span> lost_comment(const std::vector<Comment>& old,
                                                     const std::vector<Comment>& now,
                                                     const std::vector<text::Span>& gone);

}  // namespace pm::yaml::edit
