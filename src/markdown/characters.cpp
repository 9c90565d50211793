#include "characters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "pm/text/utf8.hpp"

namespace pm::markdown {
namespace {

struct CodePointRange {
  char32_t first;
  char32_t last;
};

constexpr std::array punctuation = {
    CodePointRange{0xA1, 0xA1},       CodePointRange{0xA7, 0xA7},
    CodePointRange{0xAB, 0xAB},       CodePointRange{0xB6, 0xB7},
    CodePointRange{0xBB, 0xBB},       CodePointRange{0xBF, 0xBF},
    CodePointRange{0x37E, 0x37E},     CodePointRange{0x387, 0x387},
    CodePointRange{0x55A, 0x55F},     CodePointRange{0x589, 0x58A},
    CodePointRange{0x5BE, 0x5BE},     CodePointRange{0x60C, 0x60D},
    CodePointRange{0x61B, 0x61F},     CodePointRange{0x66A, 0x66D},
    CodePointRange{0x6D4, 0x6D4},     CodePointRange{0x964, 0x965},
    CodePointRange{0xE4F, 0xE4F},     CodePointRange{0x2010, 0x2027},
    CodePointRange{0x2030, 0x2043},   CodePointRange{0x2045, 0x2051},
    CodePointRange{0x2053, 0x205E},   CodePointRange{0x2308, 0x230B},
    CodePointRange{0x2329, 0x232A},   CodePointRange{0x2768, 0x2775},
    CodePointRange{0x27E6, 0x27EF},   CodePointRange{0x2983, 0x2998},
    CodePointRange{0x2E00, 0x2E5D},   CodePointRange{0x3001, 0x3003},
    CodePointRange{0x3008, 0x3011},   CodePointRange{0x3014, 0x301F},
    CodePointRange{0x3030, 0x3030},   CodePointRange{0x30FB, 0x30FB},
    CodePointRange{0xFE10, 0xFE19},   CodePointRange{0xFE30, 0xFE52},
    CodePointRange{0xFE54, 0xFE61},   CodePointRange{0xFF01, 0xFF03},
    CodePointRange{0xFF05, 0xFF0A},   CodePointRange{0xFF0C, 0xFF0F},
    CodePointRange{0xFF1A, 0xFF1B},   CodePointRange{0xFF1F, 0xFF20},
    CodePointRange{0xFF3B, 0xFF3D},   CodePointRange{0xFF3F, 0xFF3F},
    CodePointRange{0xFF5B, 0xFF5B},   CodePointRange{0xFF5D, 0xFF5D},
    CodePointRange{0xFF5F, 0xFF65},   CodePointRange{0x10100, 0x10102},
    CodePointRange{0x1039F, 0x1039F},
};

}  // namespace

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_punctuation(char32_t c) {
  if (c < 0x80) return is_ascii_punctuation(static_cast<char>(c));
  return std::any_of(punctuation.begin(), punctuation.end(),
                     [c](CodePointRange range) { return range.first <= c && c <= range.last; });
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

}  // namespace pm::markdown
