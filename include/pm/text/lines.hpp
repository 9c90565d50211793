#pragma once

#include <cstddef>
#include <string_view>

namespace pm::text {

/// Returns where the line that begins at `begin` ends: at its CR or LF, or at the end of the text.
[[nodiscard]] inline std::size_t line_end(std::string_view text, std::size_t begin) {
  const auto rest = text.substr(begin);
  const auto line = rest.substr(0, rest.find('\n'));
  return begin + line.substr(0, line.find('\r')).size();
}

}  // namespace pm::text
