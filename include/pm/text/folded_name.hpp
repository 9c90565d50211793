#pragma once

#include <string>
#include <string_view>

namespace pm::text {

/// Returns a name in the form in which disks compare names that ignore case and the composition of
/// letters: lower case, and accents as characters of their own, as in Unicode's NFD. Covers Latin,
/// Greek, Cyrillic and Hangul; other scripts have no case and stay.
[[nodiscard]] std::string folded_name(std::string_view name);

}  // namespace pm::text
