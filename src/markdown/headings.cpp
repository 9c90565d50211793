#include "headings.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "tree.hpp"

namespace pm::markdown {
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

std::size_t definition_lines(cmark_node* heading, const Containers& containers,
                             const std::vector<std::string_view>& lines) {
  // A definition may have several lines; pm looks at no more than these.
  constexpr std::size_t most = 16;
  const auto start = static_cast<std::size_t>(cmark_node_get_start_line(heading)) - 1;
  const auto column = static_cast<std::size_t>(cmark_node_get_start_column(heading)) - 1;
  std::string text(lines[start].substr(std::min(column, lines[start].size())));
  if (!text.starts_with('[')) return 0;
  std::size_t count = 0;
  for (std::size_t at = start + 1; at < std::min(lines.size(), start + most); ++at) {
    text += '\n';
    if (cmark_node_first_child(parse(text).get()) == nullptr) count = at - start;
    text += lines[at].substr(containers.content(lines[at]).begin);
  }
  return count;
}

std::size_t underline(cmark_node* heading, const Containers& containers,
                      const std::vector<std::string_view>& lines) {
  const auto second = static_cast<std::size_t>(cmark_node_get_start_line(heading));
  for (std::size_t at = second + definition_lines(heading, containers, lines); at < lines.size();
       ++at) {
    const Content content = containers.content(lines[at]);
    if (content.lazy || content.indent >= 4) continue;
    if (is_underline(lines[at].substr(content.begin))) return at;
  }
  return lines.size();
}

HeadingLevels::HeadingLevels(const std::vector<cmark_node*>& headings, int below) {
  for (cmark_node* heading : headings) {
    levels_[static_cast<std::size_t>(cmark_node_get_heading_level(heading))] = 1;
  }
  int next = std::clamp(below, 1, 5) + 1;
  for (int& level : levels_) {
    if (level == 0) continue;
    level = next;
    next = std::min(next + 1, 6);
  }
}

int HeadingLevels::of(cmark_node* heading) const {
  return levels_[static_cast<std::size_t>(cmark_node_get_heading_level(heading))];
}

void shift_headings(cmark_node* root, int below) {
  const std::vector<cmark_node*> headings = nodes(root, CMARK_NODE_HEADING);
  const HeadingLevels levels(headings, below);
  for (cmark_node* heading : headings) cmark_node_set_heading_level(heading, levels.of(heading));
}

}  // namespace pm::markdown
