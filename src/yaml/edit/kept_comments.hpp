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

/// All comments, in their order; `root` was read from the source. What looks like one inside of a
/// text is none. One pass over the file.
[[nodiscard]] std::vector<Comment> comments(const text::Source& source, const Node& root);

/// The first comment outside of all spans `gone` that the new ones lack, by its words.
[[nodiscard]] std::optional<text::Span> lost_comment(const std::vector<Comment>& old,
                                                     const std::vector<Comment>& now,
                                                     const std::vector<text::Span>& gone);

}  // namespace pm::yaml::edit
