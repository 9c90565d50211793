#include <array>

#include "transliterate.hpp"

namespace pm::text {
namespace {

// Unicode numbers the syllables by their parts: initial, vowel, final, the last changing fastest
// (The Unicode Standard 15.0, section 3.12).
constexpr char32_t first_syllable = 0xAC00;
constexpr char32_t last_syllable = 0xD7A3;

// Revised Romanization of Korean (2000); finals as they sound at the end of a word.
constexpr std::array<std::string_view, 19> initials = {"g",  "kk", "n", "d",  "tt", "r", "m",
                                                       "b",  "pp", "s", "ss", "",   "j", "jj",
                                                       "ch", "k",  "t", "p",  "h"};
constexpr std::array<std::string_view, 21> vowels = {"a",  "ae", "ya", "yae", "eo", "e",  "yeo",
                                                     "ye", "o",  "wa", "wae", "oe", "yo", "u",
                                                     "wo", "we", "wi", "yu",  "eu", "ui", "i"};
constexpr std::array<std::string_view, 28> finals = {
    "",  "k", "k", "k", "n", "n", "n", "t",  "l", "k", "m", "l", "l", "l",
    "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"};

}  // namespace

bool append_hangul(std::string& word, char32_t syllable) {
  if (syllable < first_syllable || syllable > last_syllable) return false;
  const auto index = syllable - first_syllable;
  word += initials[index / (vowels.size() * finals.size())];
  word += vowels[index / finals.size() % vowels.size()];
  word += finals[index % finals.size()];
  return true;
}

}  // namespace pm::text
