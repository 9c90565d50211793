#pragma once

#include <cmark.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pm/text/span.hpp"

namespace pm::markdown {

/// Returns the lines of a text without their ends, which are LF, CRLF or CR as in CommonMark.
[[nodiscard]] std::vector<text::Span> line_spans(std::string_view markdown);

/// Returns the text for the parser, line for line the same: lines end with LF, there is no byte
/// order mark at the start, and U+FFFD replaces invalid UTF-8 and NUL.
[[nodiscard]] std::string cleaned(std::string_view markdown);

/// A text with a sign after each escaped character that an extension reads, and after each
/// `&#126;`: cmark's tree does not distinguish an escaped `~` from a bare one, or `www\.` from
/// `www.`. The signs are removed from the tree at the end.
struct Signed {
  std::string text;
  /// A punctuation character that is not in the text, so that the rules of emphasis give the same
  /// result. Empty in the rare text with every candidate: then there are no signs.
  std::string sign;
};

[[nodiscard]] Signed with_signs(std::string_view markdown);
/// Removes the signs from every text of the tree.
void remove_signs(cmark_node* root, std::string_view sign);

}  // namespace pm::markdown
