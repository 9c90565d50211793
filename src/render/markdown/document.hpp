#pragma once

#include <string_view>

#include "tree.hpp"

namespace pm::render::markdown {

/// The tree of a Markdown text with everything but headings as it is to be shown: GitHub's
/// extensions in, raw HTML and dangerous links out. Null when the text is not to be read as
/// Markdown: it exceeds `text::prose_excess`, or its emphasis is nested hundreds deep.
[[nodiscard]] Tree document(std::string_view markdown);

}  // namespace pm::render::markdown
