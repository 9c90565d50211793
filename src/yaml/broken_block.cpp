#include "broken_block.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "pm/text/words.hpp"
#include "source_text.hpp"

namespace pm::yaml {
namespace {

/// The offset of the `|` or `>` at the end of a line that begins a block; nothing for other lines.
std::optional<std::size_t> block_header(std::string_view line) {
  const auto end = line.find_last_not_of(" \t+-123456789");
  if (end == std::string_view::npos || (line[end] != '|' && line[end] != '>')) return std::nullopt;
  const auto before = text::trimmed(line.substr(0, end));
  const bool is_value = before.ends_with(':') || before.ends_with('-');
  return is_value && !is_comment(line) ? std::optional(end) : std::nullopt;
}

/// Whether a line looks like a key or an item of a list.
bool looks_like_yaml(std::string_view line) {
  line = text::trimmed(line);
  if (line == "-" || line.starts_with("- ")) return true;
  const auto colon = line.find(": ");
  const auto name = line.ends_with(':') ? line.substr(0, line.size() - 1) : line.substr(0, colon);
  const bool has_colon = line.ends_with(':') || colon != std::string_view::npos;
  return has_colon && name.find(' ') == std::string_view::npos;
}

/// The text of a block: the indentation of its first line, and the lines from there to the error.
struct BlockLines {
  std::size_t indent = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

std::optional<BlockLines> block_lines(const text::Source& source, std::size_t header,
                                      std::size_t last) {
  for (auto line = header + 1; line <= last; ++line) {
    if (is_blank(source.line(line))) continue;
    const auto indent = indent_of(source.line(line));
    if (indent <= indent_of(source.line(header))) return std::nullopt;
    return BlockLines{indent, line, last};
  }
  return std::nullopt;
}

}  // namespace

std::optional<BrokenBlock> broken_block(const text::Source& source, std::uint32_t error) {
  const auto last = source.line_of(error);
  auto header = last;
  while (header > 0 && !block_header(source.line(header - 1))) --header;
  if (header == 0) return std::nullopt;
  --header;
  const auto block = block_lines(source, header, last);
  if (!block) return std::nullopt;
  for (auto line = block->first; line <= block->last; ++line) {
    const auto words = source.line(line);
    const auto indent = indent_of(words);
    if (is_blank(words) || indent >= block->indent) continue;
    const bool comment = is_comment(words);
    if (!comment && looks_like_yaml(words)) return std::nullopt;
    if (comment && line == last) return std::nullopt;
    const auto sign = *block_header(source.line(header));
    const auto header_begin = source.line_span(header).begin + static_cast<std::uint32_t>(sign);
    const auto span = source.line_span(line);
    return BrokenBlock{.header = {header_begin, header_begin + 1},
                       .line = {span.begin + static_cast<std::uint32_t>(indent), span.end},
                       .is_comment = comment};
  }
  return std::nullopt;
}

std::optional<text::Span> line_without_colon(const text::Source& source, std::uint32_t colon) {
  const auto last = source.line_of(colon);
  const auto indent = indent_of(source.line(last));
  std::optional<text::Span> found;
  for (auto line = last; line > 0; --line) {
    const auto words = source.line(line - 1);
    if (is_blank(words) || is_comment(words)) continue;
    const auto first = words.find_first_not_of(" \t");
    const bool is_plain =
        std::string_view("\"'[{&*!|>%@`").find(words[first]) == std::string_view::npos;
    if (indent_of(words) != indent || !is_plain || looks_like_yaml(words)) break;
    auto span = source.line_span(line - 1);
    span.begin += static_cast<std::uint32_t>(indent);
    found = span;
  }
  return found;
}

}  // namespace pm::yaml
