#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "event.hpp"

namespace pm::yaml {

// The YAML library says where a value begins. Where it ends is read from the text.

/// The offset of the value itself when anchors and tags (`&x !!str value`) stand before it.
[[nodiscard]] std::uint32_t after_properties(std::string_view text, std::uint32_t begin);

/// The style of the scalar that begins here.
[[nodiscard]] Style style_at(std::string_view text, std::uint32_t begin);

/// The offset behind the scalar that begins here and says `value`. Nothing when it is quoted and
/// its closing quote is missing.
[[nodiscard]] std::optional<std::uint32_t> end_of_scalar(std::string_view text, std::uint32_t begin,
                                                         Style style, std::string_view value);

/// The offset of the next thing that is neither white space nor a comment.
[[nodiscard]] std::uint32_t skip_blank(std::string_view text, std::uint32_t begin);

}  // namespace pm::yaml
