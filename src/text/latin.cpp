#include <algorithm>
#include <array>

#include "transliterate.hpp"

namespace pm::text {
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

/// The letter of a block that begins at `first`.
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

}  // namespace pm::text
