#include "pm/text/folded_name.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <vector>

#include "pm/text/utf8.hpp"

namespace pm::text {
namespace {

/// The letters that one combining mark composes: each of `letters` with the mark is the one of
/// `composed` at the same place (UnicodeData.txt, canonical decompositions).
struct Composition {
  char32_t mark;
  std::u32string_view letters;
  std::u32string_view composed;
};

constexpr Composition compositions[] = {
    {0x0300, U"AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYy", U"ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ"},
    {0x0301,
     U"AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØøΑΕΗΙΟΥΩϊαεηιϋουωГКгкÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư",
     U"ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿΆΈΉΊΌΎΏΐάέήίΰόύώЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ"},
    {0x0302, U"AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", U"ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"},
    {0x0303, U"ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", U"ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"},
    {0x0304, U"AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyGgḶḷṚṛ", U"ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳḠḡḸḹṜṝ"},
    {0x0306, U"AaEeGgIiOoUuУИиуȨȩẠạ", U"ĂăĔĕĞğĬĭŎŏŬŭЎЙйўḜḝẶặ"},
    {0x0307, U"CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ",
     U"ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ"},
    {0x0308, U"AEIOUaeiouyYΙΥιυЕІеіHhÕõŪūWwXxt", U"ÄËÏÖÜäëïöüÿŸΪΫϊϋЁЇёїḦḧṎṏṺṻẄẅẌẍẗ"},
    {0x0309, U"AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", U"ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"},
    {0x030A, U"AaUuwy", U"ÅåŮůẘẙ"},
    {0x030B, U"OoUu", U"ŐőŰű"},
    {0x030C, U"CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh", U"ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"},
    {0x030F, U"AaEeIiOoRrUu", U"ȀȁȄȅȈȉȌȍȐȑȔȕ"},
    {0x0311, U"AaEeIiOoRrUu", U"ȂȃȆȇȊȋȎȏȒȓȖȗ"},
    {0x031B, U"OoUu", U"ƠơƯư"},
    {0x0323, U"BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy",
     U"ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ"},
    {0x0324, U"Uu", U"Ṳṳ"},
    {0x0325, U"Aa", U"Ḁḁ"},
    {0x0326, U"SsTt", U"ȘșȚț"},
    {0x0327, U"CcGgKkLlNnRrSsTtEeDdHh", U"ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"},
    {0x0328, U"AaEeIiUuOo", U"ĄąĘęĮįŲųǪǫ"},
    {0x032D, U"DdEeLlNnTtUu", U"ḒḓḘḙḼḽṊṋṰṱṶṷ"},
    {0x032E, U"Hh", U"Ḫḫ"},
    {0x0330, U"EeIiUu", U"ḚḛḬḭṴṵ"},
    {0x0331, U"BbDdKkLlNnRrTtZzh", U"ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"},
};

struct Parts {
  char32_t letter;
  char32_t mark;
};

const std::unordered_map<char32_t, Parts>& decompositions() {
  static const auto all = [] {
    std::unordered_map<char32_t, Parts> parts;
    for (const auto& [mark, letters, composed] : compositions) {
      for (std::size_t i = 0; i < letters.size(); ++i) parts[composed[i]] = {letters[i], mark};
    }
    return parts;
  }();
  return all;
}

/// Hangul syllables are composed by arithmetic (The Unicode Standard, 3.12).
bool append_jamo(char32_t value, std::u32string& out) {
  constexpr char32_t first = 0xAC00, last = 0xD7A3, vowels = 21, ends = 28;
  if (value < first || value > last) return false;
  const auto index = value - first;
  out += 0x1100 + index / (vowels * ends);
  out += 0x1161 + index % (vowels * ends) / ends;
  if (index % ends != 0) out += 0x11A7 + index % ends;
  return true;
}

void append_decomposed(char32_t value, std::u32string& out) {
  if (append_jamo(value, out)) return;
  const auto found = decompositions().find(value);
  if (found == decompositions().end()) {
    out += value;
    return;
  }
  append_decomposed(found->second.letter, out);
  out += found->second.mark;
}

/// Letters without their marks, so that few ranges are enough.
char32_t lower_letter(char32_t value) {
  if ((value >= 'A' && value <= 'Z') || (value >= 0xC0 && value <= 0xDE && value != 0xD7) ||
      (value >= 0x391 && value <= 0x3A9) || (value >= 0x410 && value <= 0x42F))
    return value + 32;
  if (value >= 0x400 && value <= 0x40F) return value + 80;
  const bool is_pair = (value >= 0x100 && value <= 0x137) || (value >= 0x14A && value <= 0x177) ||
                       (value >= 0x1E00 && value <= 0x1EFF) || (value >= 0x460 && value <= 0x4FF);
  return is_pair && value % 2 == 0 ? value + 1 : value;
}

/// Marks above and below a letter may be in any order; the same ones are the same name.
bool is_combining(char32_t value) { return value >= 0x300 && value <= 0x36F; }

}  // namespace

std::string folded_name(std::string_view name) {
  std::u32string letters;
  std::string out;
  for (; !name.empty(); name.remove_prefix(code_point(name).bytes)) {
    const auto point = code_point(name);
    // Bytes that are not UTF-8 stay what they are, each a character of its own.
    if (point.valid)
      append_decomposed(point.value, letters);
    else
      letters += 0xDC00 + static_cast<unsigned char>(name.front());
  }
  for (auto mark = letters.begin(); mark != letters.end();) {
    mark = std::find_if(mark, letters.end(), is_combining);
    const auto end = std::find_if_not(mark, letters.end(), is_combining);
    std::sort(mark, end);
    mark = end;
  }
  for (const auto value : letters) append_utf8(out, lower_letter(value));
  return out;
}

}  // namespace pm::text
