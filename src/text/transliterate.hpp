#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pm::text {

/// Returns a letter as small ASCII letters: nothing for a letter of another script, empty for a
/// silent letter.
[[nodiscard]] std::optional<std::string_view> latin(char32_t letter);
[[nodiscard]] std::optional<std::string_view> greek(char32_t letter);
[[nodiscard]] std::optional<std::string_view> cyrillic(char32_t letter);

/// Appends a Korean syllable in Revised Romanization, each as if isolated. Returns false for any
/// other code point.
[[nodiscard]] bool append_hangul(std::string& word, char32_t syllable);

/// Appends a kana, hiragana or katakana, in Hepburn without long vowels. `word` contains the text
/// before it, which a small kana changes; `before` is its last code point. Returns false for any
/// other code point.
[[nodiscard]] bool append_kana(std::string& word, char32_t kana, char32_t before);

}  // namespace pm::text
