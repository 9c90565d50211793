#include "characters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "pm/text/utf8.hpp"

namespace pm::render::markdown {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array punctuation = {
    Range{0xA1, 0xA1},     Range{0xA7, 0xA7},       Range{0xAB, 0xAB},       Range{0xB6, 0xB7},
    Range{0xBB, 0xBB},     Range{0xBF, 0xBF},       Range{0x37E, 0x37E},     Range{0x387, 0x387},
    Range{0x55A, 0x55F},   Range{0x589, 0x58A},     Range{0x5BE, 0x5BE},     Range{0x60C, 0x60D},
    Range{0x61B, 0x61F},   Range{0x66A, 0x66D},     Range{0x6D4, 0x6D4},     Range{0x964, 0x965},
    Range{0xE4F, 0xE4F},   Range{0x2010, 0x2027},   Range{0x2030, 0x2043},   Range{0x2045, 0x2051},
    Range{0x2053, 0x205E}, Range{0x2308, 0x230B},   Range{0x2329, 0x232A},   Range{0x2768, 0x2775},
    Range{0x27E6, 0x27EF}, Range{0x2983, 0x2998},   Range{0x2E00, 0x2E5D},   Range{0x3001, 0x3003},
    Range{0x3008, 0x3011}, Range{0x3014, 0x301F},   Range{0x3030, 0x3030},   Range{0x30FB, 0x30FB},
    Range{0xFE10, 0xFE19}, Range{0xFE30, 0xFE52},   Range{0xFE54, 0xFE61},   Range{0xFF01, 0xFF03},
    Range{0xFF05, 0xFF0A}, Range{0xFF0C, 0xFF0F},   Range{0xFF1A, 0xFF1B},   Range{0xFF1F, 0xFF20},
    Range{0xFF3B, 0xFF3D}, Range{0xFF3F, 0xFF3F},   Range{0xFF5B, 0xFF5B},   Range{0xFF5D, 0xFF5D},
    Range{0xFF5F, 0xFF65}, Range{0x10100, 0x10102}, Range{0x1039F, 0x1039F},
};

}  // namespace

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_punctuation(char32_t c) {
  if (c < 0x80) return is_ascii_punctuation(static_cast<char>(c));
  return std::any_of(punctuation.begin(), punctuation.end(),
                     [c](Range range) { return range.first <= c && c <= range.last; });
}

char32_t last_code_point(std::string_view text) {
  if (text.empty()) return U' ';
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return text::code_point(text.substr(begin)).value;
}

char32_t first_code_point(std::string_view text) {
  return text.empty() ? U' ' : text::code_point(text).value;
}

}  // namespace pm::render::markdown
