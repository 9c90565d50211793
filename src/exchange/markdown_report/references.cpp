#include "references.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "pm/text/words.hpp"

namespace pm::exchange::markdown_report {
namespace {

/// The name that a line defines; empty when it defines none. `[^1]:` is a footnote, whose text is
/// of its place.
std::string_view defined(const prose::Line& line) {
  if (line.literal || line.indent() > 3) return {};
  const auto words = prose::stripped(line.text);
  const auto end = words.find("]:");
  const bool defines = words.starts_with('[') && !words.starts_with("[^") &&
                       end != std::string_view::npos && end > 1 && end + 2 < words.size();
  return defines ? words.substr(1, end - 1) : std::string_view();
}

using Uses = std::map<std::string, std::set<std::size_t>>;

/// Adds the names in brackets of a line.
void add_uses(Uses& uses, std::string_view text, std::size_t part) {
  std::size_t open = text.find('[');
  while (open != std::string_view::npos) {
    const auto end = text.find_first_of("[]", open + 1);
    if (end == std::string_view::npos) return;
    if (text[end] == ']')
      uses[text::lower_ascii(text.substr(open + 1, end - open - 1))].insert(part);
    open = text[end] == '[' ? end : text.find('[', end);
  }
}

/// The parts in which each name in brackets stands.
Uses uses_of(const std::vector<Part>& parts) {
  Uses uses;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (const auto& line : parts[i].lines) {
      if (!line.literal && defined(line).empty()) add_uses(uses, line.text, i);
    }
  }
  return uses;
}

/// The part where a line belongs: that of the first use, unless its own uses it too.
std::size_t place_of(const prose::Line& line, const Uses& uses, std::size_t own) {
  const auto name = defined(line);
  if (name.empty()) return own;
  const auto use = uses.find(text::lower_ascii(name));
  return use == uses.end() || use->second.contains(own) ? own : *use->second.begin();
}

}  // namespace

void move_definitions(std::vector<Part>& parts) {
  const auto uses = uses_of(parts);
  std::vector<std::vector<prose::Line>> moved(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::vector<bool> taken(parts[i].lines.size(), false);
    for (std::size_t k = 0; k < parts[i].lines.size(); ++k) {
      const auto place = place_of(parts[i].lines[k], uses, i);
      taken[k] = place != i;
      if (taken[k]) moved[place].push_back(parts[i].lines[k]);
    }
    if (std::find(taken.begin(), taken.end(), true) != taken.end()) take_lines(parts[i], taken);
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (moved[i].empty()) continue;
    if (!parts[i].lines.empty() && !parts[i].lines.back().blank()) parts[i].lines.push_back({});
    parts[i].lines.insert(parts[i].lines.end(), moved[i].begin(), moved[i].end());
  }
}

}  // namespace pm::exchange::markdown_report
