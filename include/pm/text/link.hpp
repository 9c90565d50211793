#pragma once

#include <string_view>

namespace pm::text {

/// Whether a page may lead to an address: one whose scheme is `http`, `https` or `mailto`, or one
/// without a scheme that stays on the same host. Browsers take tabs and newlines out of addresses,
/// blanks off their ends, and `\` for `/`; nothing with such marks passes.
[[nodiscard]] bool is_safe_link(std::string_view address);

}  // namespace pm::text
