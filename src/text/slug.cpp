#include "pm/text/slug.hpp"

#include <algorithm>
#include <iterator>

#include "pm/text/utf8.hpp"
#include "transliterate.hpp"

namespace pm::text {
namespace {

constexpr char32_t no_letter = 0;

/// Marks over the preceding letter, joiners, and the apostrophe within a word.
bool is_silent(char32_t value) {
  return value == U'\'' || value == 0x2019 || value == 0x02BC || value == 0x00AD ||
         (value >= 0x300 && width(value) == 0);
}

/// Whether a code point that has no transliteration is a letter, by blocks of scripts.
bool is_foreign_letter(char32_t value) {
  struct Range {
    char32_t first, last;
  };
  constexpr Range scripts[] = {
      {0x0530, 0x1DFF},    // Armenian, Hebrew, Arabic, the scripts of India, Thai, Ethiopic
      {0x2E80, 0x2FFF},    // parts of ideographs
      {0x3005, 0x3007},    // marks that stand for ideographs
      {0x3031, 0xD7FF},    // ideographs and other scripts of East Asia
      {0xF900, 0xFAFF},    // more ideographs
      {0x20000, 0x3FFFF},  // rare ideographs
  };
  return std::any_of(std::begin(scripts), std::end(scripts), [&](const Range& script) {
    return script.first <= value && value <= script.last;
  });
}

char32_t without_full_width(char32_t value) {
  return value >= 0xFF01 && value <= 0xFF5E ? value - 0xFF01 + U'!' : value;
}

bool append_ascii(std::string& word, char32_t value) {
  const bool upper = value >= U'A' && value <= U'Z';
  const bool other = (value >= U'a' && value <= U'z') || (value >= U'0' && value <= U'9');
  if (upper || other) word += static_cast<char>(value + (upper ? U'a' - U'A' : 0));
  return upper || other;
}

/// After `α`, `ε` and `ο` without a mark the letter `υ` is the second half of `au`, `eu` and `ou`.
bool is_second_half(char32_t value, char32_t before) {
  constexpr std::u32string_view upsilon = U"υύΥΎ";
  constexpr std::u32string_view first_halves = U"αεοΑΕΟ";
  constexpr auto npos = std::u32string_view::npos;
  return upsilon.find(value) != npos && first_halves.find(before) != npos;
}

bool append_letters(std::string& word, char32_t value, char32_t before) {
  if (is_second_half(value, before)) {
    word += 'u';
    return true;
  }
  for (const auto script : {latin, greek, cyrillic}) {
    const auto letters = script(value);
    if (letters) word += *letters;
    if (letters) return true;
  }
  return false;
}

/// Appends one code point to a word. Returns false if it cannot be part of a word.
bool append(std::string& word, char32_t value, char32_t before) {
  return is_silent(value) || append_ascii(word, value) || append_letters(word, value, before) ||
         append_kana(word, value, before) || append_hangul(word, value);
}

/// Words with hyphens between them, up to a length.
class HyphenatedWords {
 public:
  explicit HyphenatedWords(std::size_t most) : most_(most) {}

  /// Adds a word; returns false if there is no room for it. A first word is cut.
  bool take(const std::string& word) {
    if (word.empty()) return true;
    const auto hyphen = text_.empty() ? 0u : 1u;
    if (text_.size() + hyphen + word.size() > most_) {
      if (text_.empty()) text_ = word.substr(0, most_);
      return false;
    }
    if (hyphen > 0) text_ += '-';
    text_ += word;
    return true;
  }

  [[nodiscard]] std::string text() && { return std::move(text_); }

 private:
  std::size_t most_;
  std::string text_;
};

/// Returns the words of a text that can be transliterated, and counts its letters.
std::string transliterated(std::string_view text, std::size_t most, std::size_t& kept,
                           std::size_t& lost) {
  HyphenatedWords line(most);
  std::string word;
  char32_t before = no_letter;
  while (!text.empty() && word.size() <= most) {
    const auto point = code_point(text);
    text.remove_prefix(point.bytes);
    const auto value = without_full_width(point.value);
    if (point.valid && append(word, value, before)) {
      kept += is_silent(value) ? 0U : 1U;
      before = value;
      continue;
    }
    lost += point.valid && is_foreign_letter(value) ? 1U : 0U;
    if (!line.take(word)) return std::move(line).text();
    word.clear();
    before = no_letter;
  }
  line.take(word);
  return std::move(line).text();
}

}  // namespace

std::string slug(std::string_view text, std::size_t most) {
  std::size_t kept = 0;
  std::size_t lost = 0;
  auto words = transliterated(text, most, kept, lost);
  const bool little = lost > 0 && lost >= kept;
  return little ? std::string() : words;
}

}  // namespace pm::text
