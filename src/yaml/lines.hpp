#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "pm/text/source.hpp"

namespace pm::yaml {

/// The blanks and tabs that a line begins with, in bytes; all of it when there is nothing else.
[[nodiscard]] std::size_t indent_of(std::string_view line);

/// Whether there is nothing else on a line, without its end.
[[nodiscard]] bool is_blank(std::string_view line);

/// Whether a line has nothing but a comment.
[[nodiscard]] bool is_comment(std::string_view line);

/// The offset behind the line that holds this one, and behind its end.
[[nodiscard]] std::uint32_t end_of_line(const text::Source& source, std::uint32_t at);

}  // namespace pm::yaml
