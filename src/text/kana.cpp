#include <array>

#include "transliterate.hpp"

namespace pm::text {
namespace {

constexpr char32_t first_hiragana = 0x3041;
constexpr char32_t first_katakana = 0x30A1;
constexpr char32_t long_vowel = 0x30FC;
constexpr std::string_view doubling = "~";

/// U+3041 to U+3096; katakana stand in the same order. Small ones have a `~`: they change the one
/// before, and `っ` doubles the consonant behind it.
constexpr std::array<std::string_view, 86> syllables = {
    "~a", "a",  "~i",  "i",  "~u", "u",   "~e",  "e",   "~o",  "o",  "ka",  "ga", "ki", "gi", "ku",
    "gu", "ke", "ge",  "ko", "go", "sa",  "za",  "shi", "ji",  "su", "zu",  "se", "ze", "so", "zo",
    "ta", "da", "chi", "ji", "~",  "tsu", "zu",  "te",  "de",  "to", "do",  "na", "ni", "nu", "ne",
    "no", "ha", "ba",  "pa", "hi", "bi",  "pi",  "fu",  "bu",  "pu", "he",  "be", "pe", "ho", "bo",
    "po", "ma", "mi",  "mu", "me", "mo",  "~ya", "ya",  "~yu", "yu", "~yo", "yo", "ra", "ri", "ru",
    "re", "ro", "~wa", "wa", "i",  "e",   "o",   "n",   "vu",  "ka", "ke"};

std::optional<std::string_view> syllable(char32_t kana) {
  if (kana >= first_katakana && kana < first_katakana + syllables.size())
    return syllables[kana - first_katakana];
  if (kana >= first_hiragana && kana < first_hiragana + syllables.size())
    return syllables[kana - first_hiragana];
  return std::nullopt;
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// `ki` and a small `ya` are `kya`, `shi` and a small `ya` are `sha`, `fu` and a small `a` are
/// `fa`.
void append_small(std::string& word, std::string_view small) {
  const bool joins = word.size() > 1 && is_vowel(word.back()) && !is_vowel(word[word.size() - 2]);
  if (joins) word.pop_back();
  const bool palatal =
      joins && (word.ends_with("sh") || word.ends_with("ch") || word.back() == 'j');
  word += small.substr(palatal && small.front() == 'y' ? 1 : 0);
}

}  // namespace

bool append_kana(std::string& word, char32_t kana, char32_t before) {
  if (kana == long_vowel) return true;
  const auto sound = syllable(kana);
  if (!sound) return false;
  if (*sound == doubling) return true;
  if (sound->front() == '~') {
    append_small(word, sound->substr(1));
    return true;
  }
  if (syllable(before) == doubling && !is_vowel(sound->front()))
    word += sound->starts_with("ch") ? 't' : sound->front();
  word += *sound;
  return true;
}

}  // namespace pm::text
