#include "values.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "pm/files/beneath.hpp"
#include "pm/text/prose_limits.hpp"
#include "pm/text/words.hpp"

namespace pm::yaml {
namespace {

using model::Located;

/// Calls `take` with each string of a list.
template <typename Take>
void each_text(Reader& reader, const Node& node, Take take) {
  if (!is_list(reader, node)) return;
  for (const auto& item : node.items) {
    if (const auto* text = text_of_entry(reader, item))
      take(Located<std::string>{*text, reader.where(item)});
  }
}

/// Reads null as an empty string.
data::Value free_value(const Node& node) {
  if (node.kind == Node::Kind::scalar) return data::text(node.text);
  if (node.kind == Node::Kind::null) return data::text({});
  auto value = node.kind == Node::Kind::list ? data::list() : data::mapping();
  for (const auto& item : node.items) value.items.push_back(free_value(item));
  for (const auto& [key, of_key] : node.members) {
    value.members.push_back({key.text, free_value(of_key)});
  }
  return value;
}

/// Returns the line of the file with this byte of a string. Only literal blocks keep the lines of
/// their strings; for anything else returns the whole value.
text::Span line_of(const Reader& reader, const Node& node, std::uint32_t byte) {
  if (node.style != Style::literal) return node.span;
  const auto before = std::string_view(node.text).substr(0, byte);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const auto index = reader.source().line_of(node.span.begin) + 1 + static_cast<std::size_t>(lines);
  if (index >= reader.source().line_count()) return node.span;
  auto line = reader.source().line_span(index);
  const auto indent = reader.source().at(line).find_first_not_of(' ');
  if (indent != std::string_view::npos) line.begin += static_cast<std::uint32_t>(indent);
  return line;
}

bool is_inside_root(std::string_view path) {
  return !path.empty() && path.front() != '/' &&
         fmt::format("/{}/", path).find("/../") == std::string::npos;
}

}  // namespace

bool has_meant_key(const Node& node, std::string_view name,
                   std::span<const std::string_view> known) {
  return std::any_of(node.members.begin(), node.members.end(),
                     [&](const auto& member) { return meant_key(member.key.text, known) == name; });
}

void read_value(Reader& reader, const Node& node, Shape shape, std::string& into) {
  const auto* text = text_of(reader, node);
  if (text == nullptr) return;
  const bool is_of_git = files::names_git(*text);
  if (shape != Shape::directory || (is_inside_root(*text) && !is_of_git)) {
    into = *text;
    return;
  }
  const auto* const why = is_of_git ? "is in git's own directory" : "is not inside the repository";
  reader.add({.rule = "unknown-value",
              .message = fmt::format("{} {}", text::quoted(*text), why),
              .where = reader.where(node),
              .help = "write a relative path without `..` and `.git`"});
}

void read_value(Reader& reader, const Node& node, Shape shape, model::Maybe<std::string>& into) {
  const auto* text = text_of(reader, node);
  if (text == nullptr) return;
  if (shape == Shape::prose) check_prose(reader, node);
  into = {*text, reader.where(node)};
}

void read_value(Reader& reader, const Node& node, Shape, Located<std::string>& into) {
  if (const auto* text = text_of(reader, node)) into = {*text, reader.where(node)};
}

void check_prose(Reader& reader, const Node& node) {
  const auto excess = text::prose_excess(node.text);
  if (!excess) return;
  reader.add({.rule = "limits",
              .message = excess->message,
              .where = reader.where(line_of(reader, node, excess->part.begin)),
              .help = excess->help});
}

void read_value(Reader& reader, const Node& node, Shape shape, Located<bool>& into) {
  if (shape == Shape::unknown) {
    if (node.text == model::unknown_time) into = {true, reader.where(node)};
    return;
  }
  const auto* text = text_of(reader, node);
  if (text == nullptr) return;
  into = {*text == "true", reader.where(node)};
  if (*text == "true" || *text == "false") return;
  constexpr std::array<std::string_view, 2> known = {"true", "false"};
  report_unknown_word(reader, node, "unknown-value", {}, known);
}

void read_value(Reader& reader, const Node& node, Shape, std::vector<Located<std::string>>& into) {
  each_text(reader, node, [&](Located<std::string> text) { into.push_back(std::move(text)); });
}

void read_value(Reader& reader, const Node& node, Shape shape, std::vector<std::string>& into) {
  std::vector<Located<std::string>> texts;
  read_value(reader, node, shape, texts);
  if (texts.empty()) return;
  into.clear();
  for (auto& text : texts) into.push_back(std::move(text.value));
}

void read_value(Reader& reader, const Node& node, Shape, std::vector<model::Component>& into) {
  if (!is_list(reader, node)) return;
  const auto list_key = reader.key;
  for (const auto& item : node.items) {
    reader.key = list_key;
    for (const auto& [group, names] : item.members) {
      reader.key = group.text;
      each_text(reader, names, [&, &name = group.text](Located<std::string> text) {
        into.push_back({.name = std::move(text), .group = name});
      });
    }
    if (item.kind == Node::Kind::mapping) continue;
    if (const auto* text = text_of_entry(reader, item))
      into.push_back({.name = {*text, reader.where(item)}});
  }
}

void read_value(Reader& reader, const Node& node, Shape,
                std::vector<model::ComponentStatus>& into) {
  if (!is_mapping(reader, node)) return;
  for (const auto& [name, value] : node.members) {
    reader.key = name.text;
    const auto status = choice<model::Status>(reader, value);
    if (status) into.push_back({{name.text, reader.where(name)}, {*status, reader.where(value)}});
  }
}

void read_value(Reader& reader, const Node& node, Shape, std::vector<model::Role>& into) {
  if (!is_mapping(reader, node)) return;
  for (const auto& [role, person] : node.members) {
    reader.key = role.text;
    const auto* text = text_of(reader, person);
    if (text != nullptr)
      into.push_back({{role.text, reader.where(role)}, {*text, reader.where(person)}});
  }
}

void read_value(Reader& reader, const Node& node, Shape, std::vector<model::Relation>& into) {
  if (!is_list(reader, node)) return;
  for (const auto& item : node.items) {
    reader.key = "related";
    if (item.kind != Node::Kind::mapping) {
      reader.wrong_entry(item, "a mapping", "write `- {related_to: 2024-01-25-engage}`");
      continue;
    }
    for (const auto& [type, id] : item.members) {
      reader.key = type.text;
      const auto known = choice<model::RelationType>(reader, type);
      const auto* text = text_of(reader, id);
      if (known && text) into.push_back({{*known, reader.where(type)}, {*text, reader.where(id)}});
    }
  }
}

void read_value(Reader& reader, const Node& node, Shape, data::Value& into) {
  if (is_mapping(reader, node)) into = free_value(node);
}

}  // namespace pm::yaml
