#include <array>

#include "transliterate.hpp"

namespace pm::text {
namespace {

constexpr std::string_view none = "-";

/// U+0386 to U+03CE, letter by letter after ISO 843; tones do not count.
constexpr std::array<std::string_view, 73> greek_letters = {
    "a", "-", "e", "i",  "i",  "-",  "o",  "-", "y", "o", "i", "a", "v", "g", "d",
    "e", "z", "i", "th", "i",  "k",  "l",  "m", "n", "x", "o", "p", "r", "-", "s",
    "t", "y", "f", "ch", "ps", "o",  "i",  "y", "a", "e", "i", "i", "y", "a", "v",
    "g", "d", "e", "z",  "i",  "th", "i",  "k", "l", "m", "n", "x", "o", "p", "r",
    "s", "s", "t", "y",  "f",  "ch", "ps", "o", "i", "y", "o", "y", "o"};

/// The small letters, U+0430 to U+045F: those of Russian as BGN/PCGN writes them, without its marks
/// for `ъ` and `ь`; those that only its neighbours have as they write them themselves.
constexpr std::array<std::string_view, 48> cyrillic_letters = {
    "a", "b",  "v",  "g",  "d",  "e",  "zh", "z",  "i",  "y",    "k",  "l", "m",  "n", "o",  "p",
    "r", "s",  "t",  "u",  "f",  "kh", "ts", "ch", "sh", "shch", "",   "y", "",   "e", "yu", "ya",
    "e", "yo", "dj", "gj", "ye", "dz", "i",  "yi", "j",  "lj",   "nj", "c", "kj", "i", "u",  "dz"};

template <std::size_t N>
std::optional<std::string_view> at(const std::array<std::string_view, N>& letters, char32_t index) {
  if (index >= N || letters[index] == none) return std::nullopt;
  return letters[index];
}

}  // namespace

std::optional<std::string_view> greek(char32_t letter) {
  return letter < 0x386 ? std::nullopt : at(greek_letters, letter - 0x386);
}

std::optional<std::string_view> cyrillic(char32_t letter) {
  if (letter == 0x490 || letter == 0x491) return "g";  // `ґ` stands apart from the others
  if (letter >= 0x400 && letter <= 0x40F) letter += 0x50;
  if (letter >= 0x410 && letter <= 0x42F) letter += 0x20;
  return letter < 0x430 ? std::nullopt : at(cyrillic_letters, letter - 0x430);
}

}  // namespace pm::text
