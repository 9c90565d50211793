#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pm::text {

/// A letter as small ASCII letters; nothing when the script does not have it, empty where it is
/// silent.
[[nodiscard]] std::optional<std::string_view> latin(char32_t letter);
[[nodiscard]] std::optional<std::string_view> greek(char32_t letter);
[[nodiscard]] std::optional<std::string_view> cyrillic(char32_t letter);

/// Appends a Korean syllable: Revised Romanization, each as if it stood alone. False when it is
/// none.
[[nodiscard]] bool append_hangul(std::string& word, char32_t syllable);

/// Appends a kana, hiragana or katakana: Hepburn, without long vowels. `word` holds what stands
/// before it, which a small kana changes; `before` is the code point there. False when it is none.
[[nodiscard]] bool append_kana(std::string& word, char32_t kana, char32_t before);

}  // namespace pm::text
