#pragma once

#include <cmark.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pm/text/span.hpp"

namespace pm::markdown {

/// The lines of a text without their ends, which are LF, CRLF or CR as CommonMark has them.
[[nodiscard]] std::vector<text::Span> line_spans(std::string_view markdown);

/// The text as the parser is to see it, line for line the same: lines end with LF, a byte order
/// mark at the start is gone, and what is no UTF-8 has become U+FFFD, NUL too.
[[nodiscard]] std::string cleaned(std::string_view markdown);

/// cmark's tree does not tell an escaped `~` from a bare one, nor `www\.` from `www.`. So a sign is
/// put behind each escaped character that an extension reads and each `&#126;`, and taken out of
/// the tree at the end.
struct Signed {
  std::string text;
  /// A punctuation character that the text did not have, so that the rules of emphasis see what
  /// they saw. Empty in the rare text that has every candidate: nothing is signed there.
  std::string sign;
};

[[nodiscard]] Signed with_signs(std::string_view markdown);
/// Takes the signs out of every text of the tree.
void remove_signs(cmark_node* root, std::string_view sign);

}  // namespace pm::markdown
