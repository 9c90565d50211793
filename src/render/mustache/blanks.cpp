#include "blanks.hpp"

#include <algorithm>

namespace pm::render {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view leading_blanks(std::string_view line) {
  const auto end = std::find_if_not(line.begin(), line.end(), is_blank);
  return line.substr(0, static_cast<std::size_t>(end - line.begin()));
}

}  // namespace

std::string_view without(std::string_view text, std::string_view indent) {
  const auto parts = std::mismatch(text.begin(), text.end(), indent.begin(), indent.end());
  return text.substr(static_cast<std::size_t>(parts.first - text.begin()));
}

std::string_view Blanks::before(const Tag& tag) const {
  return bytes_.substr(tag.text_ends, tag.span.begin - tag.text_ends);
}

std::string_view Blanks::line_end_after(const Tag& tag) const {
  const auto rest = bytes_.substr(tag.span.end, tag.text_begins - tag.span.end);
  return rest.substr(leading_blanks(rest).size());
}

bool Blanks::has_content(const Tag& block) const {
  const auto begin = block.span.end;
  const auto content = bytes_.substr(begin, tags_[block.pair].span.begin - begin);
  return !std::all_of(content.begin(), content.end(), is_blank);
}

std::optional<std::string_view> Blanks::of_content(const Tag& block) const {
  const auto end = tags_[block.pair].span.begin;
  auto at = block.text_begins;
  while (at < end) {
    const auto blanks = leading_blanks(bytes_.substr(at, end - at));
    const auto next = at + static_cast<std::uint32_t>(blanks.size());
    if (next == end) return std::nullopt;
    if (bytes_[next] != '\n' && bytes_[next] != '\r') return blanks;
    at = next + 1;
  }
  return std::nullopt;
}

}  // namespace pm::render
