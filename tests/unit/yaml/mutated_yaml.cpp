#include "mutated_yaml.hpp"

#include <algorithm>

namespace pm::tests {
namespace {

const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all = {
      " ",      "  ",          "\n",    "\r\n", "\t",    ":",      ": ",    ":\n",
      "-",      "- ",          "-\n",   "#",    " #",    " # c",   "\"",    "'",
      "''",     "\\",          "\\\"",  "\\n",  "\\x41", "[",      "]",     "{",
      "}",      ",",           ", ",    "?",    "? ",    "|",      ">",     "|-",
      ">+",     "|2",          ">1-",   "&a ",  "*a",    "!!str ", "!",     "%",
      "@",      "`",           "~",     "null", "NULL",  "---",    "---\n", "...",
      "...\n",  "<<: ",        "a",     "a: b", "a:b",   "=",      "é",     "\u2028",
      "\u00a0", "x: |\n  y\n", "- z\n", "\n\n", "\n \n", "0",      "12:30", "http://a.b/#c"};
  return all;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line;
  return text;
}

void change_bytes(Dice& dice, std::string& text) {
  const auto at = dice.roll(text.size() + 1);
  switch (dice.roll(4)) {
    case 0:
      text.insert(at, dice.of(pieces()));
      break;
    case 1:
      text.erase(at, 1 + dice.roll(3));
      break;
    case 2:
      text.replace(at, std::min<std::size_t>(1, text.size() - at), dice.of(pieces()));
      break;
    default:
      text.insert(at, text.substr(dice.roll(text.size() + 1), dice.roll(12)));
      break;
  }
}

void change_lines(Dice& dice, std::string& text) {
  auto lines = lines_of(text);
  if (lines.empty()) return;
  const auto at = dice.roll(lines.size());
  const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
  switch (dice.roll(7)) {
    case 0:
      lines.erase(place);
      break;
    case 1:
      lines.insert(place, dice.of(lines));
      break;
    case 2:
      place->insert(0, 1 + dice.roll(3), ' ');
      break;
    case 3:
      place->erase(0, std::min(place->find_first_not_of(' '), 1 + dice.roll(3)));
      break;
    case 4:
      lines.insert(place, std::string(dice.roll(8), ' ') + dice.of(pieces()) + "\n");
      break;
    case 5:
      std::swap(*place, lines[dice.roll(lines.size())]);
      break;
    default:
      if (place->ends_with('\n')) place->insert(place->size() - 1, dice.of(pieces()));
      break;
  }
  text = joined(lines);
}

}  // namespace

std::string mutated_yaml(Dice& dice, std::string text) {
  for (auto changes = 1 + dice.roll(4); changes > 0; --changes) {
    if (dice.one_in(2)) {
      change_bytes(dice, text);
    } else {
      change_lines(dice, text);
    }
  }
  return text;
}

std::string some_lines(Dice& dice, const std::string& text) {
  const auto lines = lines_of(text);
  if (lines.empty()) return text;
  auto begin = dice.roll(lines.size());
  while (begin > 0 && lines[begin].starts_with(' ')) --begin;
  const auto end = std::min(lines.size(), begin + 3 + dice.roll(20));
  return joined({lines.begin() + static_cast<std::ptrdiff_t>(begin),
                 lines.begin() + static_cast<std::ptrdiff_t>(end)});
}

const std::vector<std::string>& yaml_constructs() {
  static const std::vector<std::string> all = {
      "a: b\nc: d\n",
      "a:\n- b\n- c\nd:\n  - e\n  - f\n",
      "a:\n- b: c\n  d: e\n-\n- f:\n  - g\n  -\n  h: ~\n",
      "a:\n  - - b\n    - c\n  - - d\n",
      "a:\n  b:\n    c:\n      d: e\n  f: g\n",
      "a: [b, \"c\", 'd', [e], {f: g}, null]\nh: {i: j, k: ~, \"l\": 'm'}\nn: []\no: {}\n",
      "a: {from: 2024-01-29 12:30, to: 12:30:00Z, x: {y z: http://a.b/c?d}}\n",
      "a: |\n  b\n\n    c\n  d\n\n\ne: |-\n  f\n\ng: |+\n  h\n\n\ni: j\n",
      "a: >\n  b\n  c\n\n  d\n    e\n\n    f\n  g\n\n\n  h\n\ni: >-\n  j\n\n  k\nl: >+\n\n\n  "
      "m\n\n",
      "a: |2\n   b\n  c\nd: >1-\n  e\n f\ng: |\nh: >\n\ni: |\n  \n \n  j\n   \n",
      "a:\n  - |\n    b\n  - >\n   c\n   d\n  - e: |\n      f\n    g: h\n",
      "a: b # c\n# d\ne: # f\n  # g\n  h: i #\n  # j\nk: |\n  l\n# m\n  # n\no: p\n",
      "a: \"b \\\"c\\\" \\\\ \\n \\t \\/\"\nd: 'it''s'\n\"e\": f\n'g h': \"\"\ni: ''\n",
      "a: b: c\nd: e:\nf: -g\nh: :i\nj: ?k\nl: m#n\no: p #q\n",
      "a: null\nb: ~\nc:\nd: Null\ne: nullx\nf: \"null\"\ng:\n  - NULL\n  - ~ # h\n",
      "a: b\n  c\n  d\ne: \"f\n  g\"\nh: 'i\n\n  j'\n",
      "---\na: b\n...\n",
      "%YAML 1.2\n---\na: &b c\nd: *b\ne: !!str f\n? g\n: h\n",
      "a:\n  \"b\"\nc:\n  d\ne:\n  [f]\ng:\n  {h: i}\n",
      "a:  b  \nc :  d\n-  e\nf:\n  -   g:   h\n      i: j\n",
      "\xEF\xBB\xBF"
      "a: b\r\nc: |\r\n  d\r\n\r\n  e\r\nf: >\r\n  g\r\n  h\r\n",
      "- a\n- b: c\n",
      "a\n",
      "a: ]\nb: }\nc: ,\nd: %\ne: @f\ng: `h`\ni: &\nj: *\n",
      "a: \tb\n\tc: d\ne:\tf\ng: h\ti\n",
  };
  return all;
}

}  // namespace pm::tests
