#include "simple_text.hpp"

#include <algorithm>
#include <array>

#include "characters.hpp"
#include "find_addresses.hpp"
#include "pm/text/prose_limits.hpp"
#include "wrap.hpp"

namespace pm::markdown {
namespace {

constexpr std::string_view markup = "\\`*_{}[]<>#~|&!@^$";

/// The characters that mean nothing wherever they stand behind the first letter of a line.
constexpr std::array<bool, 256> harmless = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) table[byte] = true;
  for (const char c : markup) table[static_cast<unsigned char>(c)] = false;
  return table;
}();

bool is_harmless(char c) { return harmless[static_cast<unsigned char>(c)]; }

/// A line that begins with a letter continues a paragraph, or begins one.
bool is_simple_line(std::string_view line) {
  return is_ascii_letter(line.front()) && line.back() != ' ' &&
         std::all_of(line.begin(), line.end(), is_harmless) && !may_have_address(line);
}

}  // namespace

std::optional<std::vector<std::string_view>> simple_paragraphs(std::string_view markdown) {
  if (markdown.size() > text::max_prose_bytes) return std::nullopt;
  std::vector<std::string_view> paragraphs;
  bool continues = false;
  for (std::size_t begin = 0; begin < markdown.size();) {
    const auto end = std::min(markdown.find('\n', begin), markdown.size());
    const auto line = markdown.substr(begin, end - begin);
    if (!line.empty() && !is_simple_line(line)) return std::nullopt;
    if (continues && !line.empty()) {
      auto& last = paragraphs.back();
      last = {last.data(), static_cast<std::size_t>(line.data() + line.size() - last.data())};
    } else if (!line.empty()) {
      paragraphs.push_back(line);
    }
    continues = !line.empty();
    begin = end + 1;
  }
  return paragraphs;
}

std::optional<std::string> simple_html(std::string_view markdown) {
  const auto paragraphs = simple_paragraphs(markdown);
  if (!paragraphs) return std::nullopt;
  std::string out;
  out.reserve(markdown.size() + 16);
  for (const auto paragraph : *paragraphs) {
    out += "<p>";
    for (const char c : paragraph) {
      if (c == '"') {
        out += "&quot;";
      } else {
        out += c;
      }
    }
    out += "</p>\n";
  }
  return out;
}

std::optional<std::string> simple_plain(std::string_view markdown, std::size_t columns) {
  const auto paragraphs = simple_paragraphs(markdown);
  if (!paragraphs) return std::nullopt;
  std::string out;
  for (const auto paragraph : *paragraphs) {
    if (!out.empty()) out += '\n';
    std::string words(paragraph);
    std::replace(words.begin(), words.end(), '\n', ' ');
    for (const auto& line : wrapped(words, columns)) {
      out += line;
      out += '\n';
    }
  }
  return out;
}

}  // namespace pm::markdown
