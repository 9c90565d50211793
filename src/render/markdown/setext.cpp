#include "setext.hpp"

#include <algorithm>

namespace pm::render::markdown {
namespace {

bool is_underline(std::string_view text) {
  if (text.empty() || (text.front() != '=' && text.front() != '-')) return false;
  const std::size_t end = text.find_first_not_of(text.front());
  return end == std::string_view::npos ||
         text.find_first_not_of(" \t", end) == std::string_view::npos;
}

}  // namespace

bool is_setext(cmark_node* heading, const std::vector<std::string_view>& lines) {
  const auto line = static_cast<std::size_t>(cmark_node_get_start_line(heading)) - 1;
  const auto column = static_cast<std::size_t>(cmark_node_get_start_column(heading)) - 1;
  std::string_view text = lines[line];
  text.remove_prefix(std::min(column, text.size()));
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  const bool atx = marks >= 1 && marks <= 6 &&
                   (marks == text.size() || text[marks] == ' ' || text[marks] == '\t');
  return !atx;
}

std::size_t underline(cmark_node* heading, const Containers& containers,
                      const std::vector<std::string_view>& lines) {
  for (auto at = static_cast<std::size_t>(cmark_node_get_start_line(heading)); at < lines.size();
       ++at) {
    const Content content = containers.content(lines[at]);
    if (content.lazy || content.indent >= 4) continue;
    if (is_underline(lines[at].substr(content.begin))) return at;
  }
  return lines.size();
}

}  // namespace pm::render::markdown
