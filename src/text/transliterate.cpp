#include "transliterate.hpp"

#include <algorithm>
#include <array>

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

/// The small letters, U+0430 to U+045F: Russian letters after BGN/PCGN, without its marks for `ъ`
/// and `ь`; letters of neighbouring languages as these languages romanize them.
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
  if (letter == 0x490 || letter == 0x491) return "g";  // `ґ` is far from the other letters
  if (letter >= 0x400 && letter <= 0x40F) letter += 0x50;
  if (letter >= 0x410 && letter <= 0x42F) letter += 0x20;
  return letter < 0x430 ? std::nullopt : at(cyrillic_letters, letter - 0x430);
}

namespace {

// The base letters of Latin letters with marks, one character for each code point from the first
// of its block on: `-` for none, `*` for several letters. From the decompositions and the names of
// UnicodeData.txt (15.0); letters that do not decompose (`ø`, `ł`, `đ`, `ð`) as they are usually
// written without the mark.
constexpr std::string_view latin_with_marks =
    "aaaaaa*ceeeeiiiidnooooo-ouuuuy**aaaaaa*ceeeeiiiidnooooo-ouuuuy*y"  // U+00C0
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"  // U+0100
    "lllnnnnnnn**oooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"  // U+0140
    "bbbb--occdddd-eeeffg-*-ikkl--nnooo**pp-----ttttuu-vyyzz---------"  // U+0180
    "----*********aaiioouuuuuuuuuueaaaa**ggggkkoooo--j***gg*-nnaa**oo"  // U+01C0
    "aaaaeeeeiiiioooorrrruuuusstt--hhnd**zzaaeeooooooooyylntj--acclts"  // U+0200
    "z--bu-eejjqqrryy"                                                  // U+0240
    ;
constexpr std::string_view latin_additional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"  // U+1E00
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"  // U+1E40
    "wwwwwwwwwwxxxxyyzzzzzzhtwyasss*-aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"  // U+1E80
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy----yy"  // U+1EC0
    ;

struct Spelling {
  char32_t letter;
  std::string_view letters;
};

constexpr std::array several = {
    Spelling{0x00C6, "ae"}, Spelling{0x00DE, "th"}, Spelling{0x00DF, "ss"}, Spelling{0x00E6, "ae"},
    Spelling{0x00FE, "th"}, Spelling{0x0132, "ij"}, Spelling{0x0133, "ij"}, Spelling{0x014A, "ng"},
    Spelling{0x014B, "ng"}, Spelling{0x0152, "oe"}, Spelling{0x0153, "oe"}, Spelling{0x0195, "hv"},
    Spelling{0x01A2, "oi"}, Spelling{0x01A3, "oi"}, Spelling{0x01C4, "dz"}, Spelling{0x01C5, "dz"},
    Spelling{0x01C6, "dz"}, Spelling{0x01C7, "lj"}, Spelling{0x01C8, "lj"}, Spelling{0x01C9, "lj"},
    Spelling{0x01CA, "nj"}, Spelling{0x01CB, "nj"}, Spelling{0x01CC, "nj"}, Spelling{0x01E2, "ae"},
    Spelling{0x01E3, "ae"}, Spelling{0x01F1, "dz"}, Spelling{0x01F2, "dz"}, Spelling{0x01F3, "dz"},
    Spelling{0x01F6, "hv"}, Spelling{0x01FC, "ae"}, Spelling{0x01FD, "ae"}, Spelling{0x0222, "ou"},
    Spelling{0x0223, "ou"}, Spelling{0x0254, "o"},  Spelling{0x0259, "e"},  Spelling{0x025B, "e"},
    Spelling{0x1E9E, "ss"}};

std::optional<std::string_view> one_of_several(char32_t letter) {
  const auto found = std::lower_bound(several.begin(), several.end(), letter,
                                      [](const Spelling& s, char32_t l) { return s.letter < l; });
  if (found == several.end() || found->letter != letter) return std::nullopt;
  return found->letters;
}

/// Returns the letter in a block that begins at `first`.
std::optional<std::string_view> in_block(std::string_view block, char32_t first, char32_t letter) {
  const auto base = block.substr(letter - first, 1);
  if (base == "-") return std::nullopt;
  return base == "*" ? one_of_several(letter) : std::optional(base);
}

}  // namespace

std::optional<std::string_view> latin(char32_t letter) {
  if (letter >= 0xC0 && letter < 0xC0 + latin_with_marks.size())
    return in_block(latin_with_marks, 0xC0, letter);
  if (letter >= 0x1E00 && letter < 0x1E00 + latin_additional.size())
    return in_block(latin_additional, 0x1E00, letter);
  return one_of_several(letter);
}

namespace {

constexpr char32_t first_hiragana = 0x3041;
constexpr char32_t first_katakana = 0x30A1;
constexpr char32_t long_vowel = 0x30FC;
constexpr std::string_view doubling = "~";

/// U+3041 to U+3096; katakana have the same order. Small kana begin with `~`: they change the
/// preceding kana, and `っ` doubles the consonant after it.
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

namespace {

// Unicode numbers the syllables by their parts: initial, vowel, final; the last changes fastest
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
