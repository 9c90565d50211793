#pragma once

#include <string_view>

namespace pm::markdown {

/// Whether readers see nothing of a text: it has only white space and HTML comments.
[[nodiscard]] bool is_blank(std::string_view markdown);

}  // namespace pm::markdown
