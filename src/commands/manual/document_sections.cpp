#include "document_sections.hpp"

#include <algorithm>

namespace pm::commands {
namespace {

constexpr std::string_view fence = "```";

/// Calls `take` with each line and whether it belongs to a fenced block of code.
template <typename Take>
void for_each_line(std::string_view text, Take take) {
  bool fenced = false;
  while (!text.empty()) {
    const auto size = std::min(text.find('\n'), text.size() - 1) + 1;
    const auto line = text.substr(0, size);
    text.remove_prefix(size);
    const bool edge = line.starts_with(fence);
    take(line, fenced || edge);
    if (edge) fenced = !fenced;
  }
}

std::string_view without_end(std::string_view line) {
  return line.substr(0, line.find_last_not_of("\r\n") + 1);
}

}  // namespace

std::vector<DocumentSection> document_sections(std::string_view page) {
  std::vector<DocumentSection> all(1);
  for_each_line(page, [&](std::string_view line, bool fenced) {
    if (!fenced && line.starts_with("# ")) return;
    if (!fenced && line.starts_with("## ")) {
      all.push_back({.heading = std::string(without_end(line.substr(3)))});
    } else {
      all.back().body += line;
    }
  });
  return all;
}

std::string without_synopsis(std::string_view markdown) {
  while (markdown.starts_with("    ") || markdown.starts_with('\n'))
    markdown.remove_prefix(std::min(markdown.find('\n'), markdown.size() - 1) + 1);
  return std::string(markdown);
}

std::string without_tables(std::string_view markdown) {
  std::string out;
  for_each_line(markdown, [&](std::string_view line, bool fenced) {
    if (fenced || !line.starts_with('|')) out += line;
  });
  return out;
}

}  // namespace pm::commands
