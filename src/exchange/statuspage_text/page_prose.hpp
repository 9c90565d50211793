#pragma once

#include <span>
#include <string>

#include "page_lines.hpp"

namespace pm::exchange::statuspage_text {

/// Lines of a page as Markdown. A page has no marks that tell paragraphs from lines, so that each
/// line is a paragraph, unless it goes on where the one before it stopped: it begins with a small
/// letter. Bullets (`•`) become items of lists, inside each other as they are indented.
[[nodiscard]] std::string page_prose(std::span<const PageLine> lines);

/// How many lines have a bullet that `page_prose` writes as a list item.
[[nodiscard]] std::size_t count_bullets(std::span<const PageLine> lines);

}  // namespace pm::exchange::statuspage_text
