#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pm::markdown {

/// A web or mail address in running text.
struct Address {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string url;    ///< with its scheme, which the text may lack
  bool open = false;  ///< it ends with the text, not with a blank
};

/// Returns the extended autolinks of GFM 6.9 in a text; `before` is the character before it. Time
/// is linear in the length of the text.
[[nodiscard]] std::vector<Address> addresses(std::string_view text, char before);

/// Returns whether a text may contain one; cheap.
[[nodiscard]] bool may_have_address(std::string_view text);

}  // namespace pm::markdown
