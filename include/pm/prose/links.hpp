#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace pm::prose {

/// `[words](address)` in a text of one line.
struct InlineLink {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view words;
  std::string_view address;
};

/// The first link from an offset on.
[[nodiscard]] std::optional<InlineLink> inline_link(std::string_view text, std::size_t from = 0);

/// The link that is all of a text.
[[nodiscard]] std::optional<InlineLink> whole_link(std::string_view text);

/// The address that a text is, alone, in `<…>`, or as a link whose words are the address; empty
/// when the text is something else or the address is not safe to lead to.
[[nodiscard]] std::string only_address(std::string_view text);

}  // namespace pm::prose
