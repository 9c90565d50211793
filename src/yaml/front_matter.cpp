#include "pm/yaml/front_matter.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "node.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/limits.hpp"

namespace pm::yaml {
namespace {

/// Complete lines of a file, and the number of the first.
struct MatterLines {
  std::string_view text;
  std::size_t first = 1;
};

/// Removes and returns the first line, with its end.
std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size() - 1);
  const auto line = text.substr(0, end + 1);
  text.remove_prefix(line.size());
  return line;
}

std::string_view without_end(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Returns whether a line is `---`, with only blanks after it.
bool is_fence(std::string_view line) {
  return line.starts_with("---") && text::trimmed(line.substr(3)).empty();
}

std::uint32_t line_of(const text::Source& source, std::uint32_t offset, std::size_t before) {
  return static_cast<std::uint32_t>(before + source.position(offset).line);
}

/// Returns the value of a node, with its lines moved down by `before`.
data::Value value_of(const text::Source& source, const Node& node, std::size_t before) {
  data::Value value;
  switch (node.kind) {
    case Node::Kind::null:
      break;
    case Node::Kind::scalar:
      value = node.text;
      break;
    case Node::Kind::list:
      value = data::list();
      for (const auto& item : node.items) value.add(value_of(source, item, before));
      break;
    case Node::Kind::mapping:
      value = data::mapping();
      for (const auto& member : node.members)
        value.members.push_back({.name = member.key.text,
                                 .value = value_of(source, member.value, before),
                                 .line = line_of(source, member.key.span.begin, before)});
      break;
  }
  value.line = line_of(source, node.place().begin, before);
  return value;
}

text::Diagnostic warning(text::LinePlace place, std::string message) {
  return {.rule = "syntax",
          .level = text::Level::warning,
          .message = std::move(message),
          .place = std::move(place)};
}

/// Reads a front matter.
class Reading {
 public:
  explicit Reading(FrontMatter& into) : into_(into) { into_.top = data::mapping(); }

  /// Reads everything at once. Returns false if there is any error.
  bool read_whole(const MatterLines& lines) {
    const text::Source source({}, std::string(lines.text));
    text::Report report;
    const auto tree = read_tree(source, report);
    if (report.has_errors() ||
        (tree && tree->kind != Node::Kind::mapping && tree->kind != Node::Kind::null))
      return false;
    if (tree) into_.top.members = value_of(source, *tree, lines.first - 1).members;
    return true;
  }

  /// Reads one entry after the other, so that an error in one does not affect the others.
  void read_each(MatterLines lines) {
    auto rest = lines.text;
    for (MatterLines entry{{}, lines.first}; !rest.empty();) {
      entry.text = take_entry(rest);
      read_entry(entry);
      entry.first +=
          static_cast<std::size_t>(std::count(entry.text.begin(), entry.text.end(), '\n'));
    }
    find_repeated();
  }

 private:
  /// Returns whether a line begins an entry. Indented lines, dashes of a list, comments and blank
  /// lines continue one.
  static bool begins_entry(std::string_view line) {
    return !line.empty() &&
           std::string_view(" \t\r\n#-]}").find(line.front()) == std::string_view::npos;
  }

  static std::string_view take_entry(std::string_view& rest) {
    const auto all = rest;
    take_line(rest);
    while (!rest.empty() && !begins_entry(rest)) take_line(rest);
    return all.substr(0, all.size() - rest.size());
  }

  void read_entry(const MatterLines& entry) {
    const text::Source source({}, std::string(entry.text));
    text::Report report;
    const auto tree = read_tree(source, report);
    for (const auto& finding : report.all()) add_warning(source, finding, entry.first);
    if (tree && tree->kind == Node::Kind::mapping) {
      auto value = value_of(source, *tree, entry.first - 1);
      for (auto& member : value.members) into_.top.members.push_back(std::move(member));
    } else if (!tree || tree->kind != Node::Kind::null) {
      take_as_text(source, entry, report.empty());
    }
  }

  void add_warning(const text::Source& source, const text::Diagnostic& finding, std::size_t first) {
    const auto at = source.position(finding.where.span.begin);
    into_.warnings.push_back(warning({.line = first + at.line - 1,
                                      .column = at.column,
                                      .text = std::string(source.line(at.line - 1))},
                                     finding.message));
  }

  /// Takes the text after the first colon as it is.
  void take_as_text(const text::Source& source, const MatterLines& entry, bool is_unreported) {
    const auto colon = entry.text.find(':');
    if (colon == std::string_view::npos || colon > entry.text.find('\n')) {
      if (is_unreported)
        into_.warnings.push_back(
            warning({.line = entry.first, .column = 1, .text = std::string(source.line(0))},
                    "this is not `key: value`"));
      return;
    }
    const auto line = static_cast<std::uint32_t>(entry.first);
    data::Value value = text::trimmed(entry.text.substr(colon + 1));
    value.line = line;
    into_.top.members.push_back({.name = std::string(text::trimmed(entry.text.substr(0, colon))),
                                 .value = std::move(value),
                                 .line = line});
  }

  void find_repeated() {
    std::unordered_set<std::string_view> seen;
    for (const auto& member : into_.top.members) {
      if (seen.insert(member.name).second) continue;
      into_.warnings.push_back(warning(
          {.line = member.line, .column = 1, .text = member.name + ": " + member.value.text},
          fmt::format("duplicate key {}", text::quoted(member.name))));
    }
  }

  FrontMatter& into_;
};

/// Reads a front matter without its closing line: the lines up to the first blank one, if they are
/// one mapping. The rest is the body.
std::optional<FrontMatter> without_end_line(std::string_view file) {
  FrontMatter result;
  result.body = file;
  result.body_line = 2;
  while (!result.body.empty() && !text::trimmed(without_end(take_line(result.body))).empty())
    ++result.body_line;
  Reading reading(result);
  const auto all = file.substr(0, file.size() - result.body.size());
  if (!reading.read_whole({all, 2}) || result.top.members.empty()) return std::nullopt;
  if (!result.body.empty()) ++result.body_line;
  result.warnings.push_back(warning({.line = 1, .column = 1, .text = "---"},
                                    "the line `---` after the front matter is missing"));
  return result;
}

}  // namespace

std::optional<FrontMatter> read_front_matter(std::string_view file) {
  if (file.starts_with(text::byte_order_mark)) file.remove_prefix(text::byte_order_mark.size());
  if (file.empty() || !is_fence(without_end(take_line(file)))) return std::nullopt;
  FrontMatter result;
  result.body = file;
  result.body_line = 2;
  while (!result.body.empty()) {
    const auto before = file.size() - result.body.size();
    if (before > most_bytes) return std::nullopt;
    ++result.body_line;
    if (!is_fence(without_end(take_line(result.body)))) continue;
    Reading reading(result);
    const MatterLines lines{file.substr(0, before), 2};
    if (!reading.read_whole(lines)) reading.read_each(lines);
    return result;
  }
  return without_end_line(file);
}

}  // namespace pm::yaml
