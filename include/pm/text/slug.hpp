#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pm::text {

/// Returns a text as part of a file name: lower-case ASCII letters and digits with single hyphens
/// between words, at most `most` bytes, cut between words if possible. Letters of other scripts are
/// transliterated if a table has them (Latin with marks, Greek, Cyrillic, kana, Hangul). Omitted
/// characters separate words. Empty if nothing remains, or if at most half of the letters remain,
/// since a small part of a title would mislead.
[[nodiscard]] std::string slug(std::string_view text, std::size_t most = 60);

}  // namespace pm::text
