#include "source.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "pm/text/lines.hpp"
#include "pm/text/utf8.hpp"
#include "tree.hpp"

namespace pm::markdown {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Rare punctuation: Aegean word separators and check mark, an Ugaritic word divider.
constexpr std::array<std::string_view, 4> candidates = {"\U00010100", "\U00010101", "\U00010102",
                                                        "\U0001039F"};

constexpr std::string_view read_by_extensions = "~:./@";

std::string sign_for(std::string_view markdown) {
  for (const std::string_view candidate : candidates) {
    if (markdown.find(candidate) == std::string_view::npos) return std::string(candidate);
  }
  return {};
}

/// Returns the size of the backslash and its character, or of the numeric entity, at the start of a
/// text; 0 if there is neither.
std::size_t escape_size(std::string_view text) {
  if (text.front() == '\\') return std::min<std::size_t>(text.size(), 2);
  if (!text.starts_with("&#")) return 0;
  constexpr std::size_t longest = 10;
  const std::size_t end = text.substr(0, longest).find_first_not_of("xX0123456789abcdefABCDEF", 2);
  return end != std::string_view::npos && text[end] == ';' ? end + 1 : 0;
}

/// Returns the size of the ASCII without a NUL at the start of a text.
std::size_t clean_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && text[size] != '\0' && static_cast<unsigned char>(text[size]) < 0x80)
    ++size;
  return size;
}

void append_clean(std::string& out, std::string_view line) {
  while (!line.empty()) {
    const auto clean = clean_size(line);
    out += line.substr(0, clean);
    line.remove_prefix(clean);
    if (line.empty()) return;
    const text::CodePoint point = text::code_point(line);
    const bool kept = point.valid && point.value != 0;
    const std::size_t size = point.valid ? point.bytes : 1;
    out += kept ? line.substr(0, size) : replacement;
    line.remove_prefix(size);
  }
}

std::string without_signs(std::string_view text, std::string_view sign) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find(sign, at), text.size());
    out += text.substr(at, next - at);
    at = std::min(next + sign.size(), text.size());
  }
  return out;
}

}  // namespace

std::vector<text::Span> line_spans(std::string_view markdown) {
  std::vector<text::Span> lines;
  for (std::size_t begin = 0; begin < markdown.size();) {
    const std::size_t end = text::line_end(markdown, begin);
    lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + (markdown.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

std::string cleaned(std::string_view markdown) {
  if (markdown.starts_with(text::byte_order_mark))
    markdown.remove_prefix(text::byte_order_mark.size());
  std::string out;
  out.reserve(markdown.size() + 1);
  for (const text::Span line : line_spans(markdown)) {
    append_clean(out, markdown.substr(line.begin, line.size()));
    out += '\n';
  }
  return out;
}

Signed with_signs(std::string_view markdown) {
  Signed out{.text = {}, .sign = sign_for(markdown)};
  if (out.sign.empty() || markdown.find_first_of("\\&") == std::string_view::npos) {
    out.text = markdown;
    return out;
  }
  while (!markdown.empty()) {
    const std::size_t size = escape_size(markdown);
    out.text += markdown.substr(0, std::max<std::size_t>(size, 1));
    const bool read = size == 2 && read_by_extensions.find(markdown[1]) != std::string_view::npos;
    if (read || size > 2) out.text += out.sign;
    markdown.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return out;
}

void remove_signs(cmark_node* root, std::string_view sign) {
  if (sign.empty()) return;
  change_texts(root,
               {{cmark_node_get_literal, cmark_node_set_literal},
                {cmark_node_get_fence_info, cmark_node_set_fence_info},
                {cmark_node_get_url, cmark_node_set_url},
                {cmark_node_get_title, cmark_node_set_title}},
               [sign](std::string_view text) { return without_signs(text, sign); });
}

}  // namespace pm::markdown
