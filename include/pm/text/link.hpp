#pragma once

#include <string_view>

namespace pm::text {

/// Returns whether a page may link to an address: the scheme is `http`, `https` or `mailto`, or
/// there is no scheme and the host stays the same. Browsers remove tabs and newlines from addresses
/// and blanks from their ends, and read `\` as `/`. So any address with one of these is unsafe.
[[nodiscard]] bool is_safe_link(std::string_view address);

}  // namespace pm::text
