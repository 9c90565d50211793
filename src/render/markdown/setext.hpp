#pragma once

#include <cmark.h>

#include <cstddef>
#include <string_view>
#include <vector>

#include "containers.hpp"

namespace pm::render::markdown {

/// Whether a heading is written with an underline rather than with `#` before it.
[[nodiscard]] bool is_setext(cmark_node* heading, const std::vector<std::string_view>& lines);

/// How many lines at the start of a setext heading are link definitions. cmark takes them off the
/// heading's text but not off its position.
[[nodiscard]] std::size_t definition_lines(cmark_node* heading, const Containers& containers,
                                           const std::vector<std::string_view>& lines);

/// The index, from 0, of the underline of a setext heading, or the number of lines when it is not
/// found. cmark's tree does not say where such a heading ends.
[[nodiscard]] std::size_t underline(cmark_node* heading, const Containers& containers,
                                    const std::vector<std::string_view>& lines);

}  // namespace pm::render::markdown
