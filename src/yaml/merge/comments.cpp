#include "comments.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "pm/text/merge_lines.hpp"
#include "pm/text/words.hpp"

namespace pm::yaml::merging {
namespace {

/// The one of the three that says what became of it, when only one side changed it.
std::optional<std::string_view> plain_choice(const Strands& strands) {
  if (strands.theirs == strands.base || strands.theirs == strands.ours) return strands.ours;
  if (strands.ours == strands.base) return strands.theirs;
  return std::nullopt;
}

template <typename Act>
void for_each_line(std::string_view text, Act act) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    act(text.substr(0, end));
    text.remove_prefix(end);
  }
}

}  // namespace

std::string merged_comments(const Strands& strands) {
  if (const auto choice = plain_choice(strands)) return std::string(*choice);
  if (auto lines = text::merged_lines(strands.base, strands.ours, strands.theirs)) return *lines;
  std::unordered_set<std::string_view> known;
  for_each_line(strands.base, [&](auto line) { known.insert(text::trimmed(line)); });
  for_each_line(strands.ours, [&](auto line) { known.insert(text::trimmed(line)); });
  known.insert("");
  std::string out(strands.ours);
  for_each_line(strands.theirs, [&](auto line) {
    if (known.insert(text::trimmed(line)).second) out += line;
  });
  return out;
}

std::string merged_remark(const Strands& strands) {
  if (const auto choice = plain_choice(strands)) return std::string(*choice);
  const auto ours = text::trimmed(strands.ours);
  const auto theirs = text::trimmed(strands.theirs);
  if (theirs.empty() || theirs == ours) return std::string(strands.ours);
  if (ours.empty()) return std::string(strands.theirs);
  const auto end = strands.ours.find_last_not_of(" \t\r\n") + 1;
  auto out = std::string(strands.ours);
  return out.insert(end, " " + std::string(theirs));
}

}  // namespace pm::yaml::merging
