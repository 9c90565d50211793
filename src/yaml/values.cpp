#include "values.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "pm/data/value.hpp"
#include "pm/text/prose_limits.hpp"
#include "pm/text/words.hpp"

namespace pm::yaml {
namespace {

using model::Located;

/// Calls `take` with each text of a list.
template <typename Take>
void each_text(Reader& reader, const Node& node, Take take) {
  if (!is_list(reader, node)) return;
  for (const auto& item : node.items) {
    if (const auto* text = text_of_entry(reader, item))
      take(Located<std::string>{*text, reader.where(item)});
  }
}

/// Nothing is an empty text.
data::Value free_value(const Node& node) {
  if (node.kind == Node::Kind::scalar) return data::text(node.text);
  if (node.kind == Node::Kind::null) return data::text({});
  auto value = node.kind == Node::Kind::list ? data::list() : data::mapping();
  for (const auto& item : node.items) value.items.push_back(free_value(item));
  for (const auto& [key, behind] : node.members) {
    value.members.push_back({key.text, free_value(behind)});
  }
  return value;
}

/// The line of the file that says this byte of a text. Only the lines of a literal block are those
/// of its text; of anything else it is the whole value.
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

}  // namespace

void Value<model::Maybe<std::string>>::read(Reader& reader, const Node& node,
                                            model::Maybe<std::string>& into) {
  if (const auto* text = text_of(reader, node)) into = {*text, reader.where(node)};
}

void Value<Located<std::string>>::read(Reader& reader, const Node& node,
                                       Located<std::string>& into) {
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

void Prose::read(Reader& reader, const Node& node, model::Maybe<std::string>& into) {
  const auto* text = text_of(reader, node);
  if (text == nullptr) return;
  check_prose(reader, node);
  into = {*text, reader.where(node)};
}

void Value<Located<bool>>::read(Reader& reader, const Node& node, Located<bool>& into) {
  const auto* text = text_of(reader, node);
  if (text == nullptr) return;
  into = {*text == "true", reader.where(node)};
  if (*text == "true" || *text == "false") return;
  constexpr std::array<std::string_view, 2> known = {"true", "false"};
  report_unknown_word(reader, node, "unknown-value", {}, known);
}

void Value<std::vector<Located<std::string>>>::read(Reader& reader, const Node& node,
                                                    std::vector<Located<std::string>>& into) {
  each_text(reader, node, [&](Located<std::string> text) { into.push_back(std::move(text)); });
}

void Value<std::vector<model::Component>>::read(Reader& reader, const Node& node,
                                                std::vector<model::Component>& into) {
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

void Value<std::vector<model::ComponentStatus>>::read(Reader& reader, const Node& node,
                                                      std::vector<model::ComponentStatus>& into) {
  if (!is_mapping(reader, node)) return;
  for (const auto& [name, value] : node.members) {
    reader.key = name.text;
    const auto status = choice<model::Status>(reader, value);
    if (status) into.push_back({{name.text, reader.where(name)}, {*status, reader.where(value)}});
  }
}

void Value<std::vector<model::Relation>>::read(Reader& reader, const Node& node,
                                               std::vector<model::Relation>& into) {
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

void Value<data::Value>::read(Reader& reader, const Node& node, data::Value& into) {
  if (is_mapping(reader, node)) into = free_value(node);
}

void report_unknown_word(Reader& reader, const Node& node, std::string_view rule,
                         std::string_view noun, std::span<const std::string_view> known) {
  const auto what =
      noun.empty() ? fmt::format("value of {}", text::quoted(reader.key)) : std::string(noun);
  reader.add(
      {.rule = rule,
       .message = fmt::format("{} is no {}", text::quoted(node.text), what),
       .where = reader.where(node),
       .help = text::did_you_mean(node.text, known, fmt::format("write {}", text::one_of(known)))});
}

}  // namespace pm::yaml
