#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pm::text {

/// A text as part of a file's name: lower-case ASCII letters and digits with single hyphens between
/// words, at most `most` bytes, cut between words where that is possible. Letters of other scripts
/// are transliterated where a table knows how (Latin with marks, Greek, Cyrillic, kana, Hangul);
/// what is left out separates words. Empty when nothing is left.
[[nodiscard]] std::string slug(std::string_view text, std::size_t most = 60);

}  // namespace pm::text
