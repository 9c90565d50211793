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
  std::string url;    ///< with the scheme that the text may lack
  bool open = false;  ///< no blank ends it: it goes on as far as the text does
};

/// The extended autolinks of GFM 6.9 in a text; `before` is the character in front of it. Time
/// grows with the length of the text only.
[[nodiscard]] std::vector<Address> addresses(std::string_view text, char before);

}  // namespace pm::markdown
