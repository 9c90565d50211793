#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pm/model/config_fields.hpp"
#include "pm/text/words.hpp"
#include "pm/time/written.hpp"
#include "values.hpp"

// Readers for the types that only pm.yaml has.

namespace pm::yaml {
namespace {

using model::RegisteredComponent;

/// Returns whether an item of the registry is a component with details. A group has lists only.
bool is_component(const Node& item) {
  for (const auto& [key, value] : item.members) {
    if (value.kind != Node::Kind::scalar) continue;
    if (key.text == "name" || model::with_field<RegisteredComponent>(key.text, [](const auto&) {}))
      return true;
  }
  return false;
}

/// Reads one component of a list: its name, or a mapping with its details.
class RegistryReader {
 public:
  explicit RegistryReader(Reader& reader) : reader_(reader) {}

  void add(const Node& item, const std::string& group) {
    if (item.kind != Node::Kind::mapping) {
      if (const auto* text = text_of_entry(reader_, item))
        all_.push_back({.name = {*text, reader_.where(item)}, .group = group});
      return;
    }
    RegisteredComponent component;
    const auto list_key = reader_.key;
    read_fields(reader_, item, component);
    reader_.key = list_key;
    if (!group.empty() && !component.group.empty() && component.group != group) {
      reader_.add(
          {.rule = "unknown-value",
           .message = fmt::format("this component is in the group {}, and its `group` is {}",
                                  text::quoted(group), text::quoted(component.group)),
           .where = reader_.where(*item.find("group")),
           .help = "remove one of the two"});
    }
    if (!group.empty()) component.group = group;
    if (!component.name.value.empty()) all_.push_back(std::move(component));
  }

  void add_groups(const Node& item) {
    for (const auto& [group, names] : item.members) {
      reader_.key = group.text;
      if (!is_list(reader_, names)) continue;
      for (const auto& name : names.items) add(name, group.text);
    }
  }

  [[nodiscard]] std::vector<RegisteredComponent> take() && { return std::move(all_); }

 private:
  Reader& reader_;
  std::vector<RegisteredComponent> all_;
};

}  // namespace

void read_value(Reader& reader, const Node& node, Shape, model::Registry& into) {
  if (!is_list(reader, node)) return;
  RegistryReader components(reader);
  const auto list_key = reader.key;
  for (const auto& item : node.items) {
    reader.key = list_key;
    if (item.kind == Node::Kind::mapping && !is_component(item))
      components.add_groups(item);
    else
      components.add(item, {});
  }
  into = model::Registry(std::move(components).take());
}

void read_value(Reader& reader, const Node& node, Shape, std::vector<model::Policy>& into) {
  if (!is_mapping(reader, node)) return;
  for (const auto& [severity, value] : node.members) {
    reader.key = severity.text;
    if (!is_mapping(reader, value)) continue;
    auto& policy = into.emplace_back();
    policy.severity = {severity.text, reader.where(severity)};
    read_fields(reader, value, policy);
  }
}

void read_value(Reader& reader, const Node& node, Shape, model::Maybe<time::Milliseconds>& into) {
  const auto* text = text_of(reader, node);
  if (text == nullptr) return;
  const auto length = time::read_duration(*text);
  if (length) {
    into = {*length, reader.where(node)};
    return;
  }
  reader.add({.rule = "unknown-value",
              .message = fmt::format("{} is not a valid duration", text::quoted(*text)),
              .where = reader.where(node),
              .help = "write `30m`, `2h`, `1h 30m` or `5d`"});
}

void read_value(Reader& reader, const Node& node, Shape, model::Maybe<std::size_t>& into) {
  const auto* text = text_of(reader, node);
  if (text == nullptr) return;
  constexpr std::size_t most_digits = 4;
  const bool is_number = !text->empty() && text->size() <= most_digits &&
                         text->find_first_not_of("0123456789") == std::string::npos;
  if (is_number) {
    into = {static_cast<std::size_t>(std::stoul(*text)), reader.where(node)};
    return;
  }
  reader.add({.rule = "unknown-value",
              .message = fmt::format("{} is not a whole number", text::quoted(*text)),
              .where = reader.where(node),
              .help = "write digits, such as `2`"});
}

void read_value(Reader& reader, const Node& node, Shape, std::vector<model::Heading>& into) {
  if (!is_mapping(reader, node)) return;
  for (const auto& [key, value] : node.members) {
    const auto section = model::value_of<model::SectionKind>(key.text);
    if (!section) {
      report_unknown_key(reader, key, "`headings`", model::words_of<model::SectionKind>());
      continue;
    }
    reader.key = key.text;
    if (const auto* text = text_of(reader, value)) into.push_back({*section, *text});
  }
}

void read_value(Reader& reader, const Node& node, Shape, std::vector<model::RuleLevel>& into) {
  constexpr std::array<std::string_view, 4> known = {"off", "note", "warning", "error"};
  if (!is_mapping(reader, node)) return;
  for (const auto& [rule, value] : node.members) {
    reader.key = rule.text;
    const auto* text = text_of(reader, value);
    if (text == nullptr) continue;
    const auto level = text::level_of(*text);
    if (level) {
      into.push_back({{rule.text, reader.where(rule)}, {*level, reader.where(value)}});
    } else {
      report_unknown_word(reader, value, "unknown-value", "rule level", known);
    }
  }
}

void read_value(Reader& reader, const Node& node, Shape, std::vector<model::Cadence>& into) {
  if (!is_mapping(reader, node)) return;
  for (const auto& [severity, value] : node.members) {
    reader.key = severity.text;
    model::Maybe<time::Milliseconds> every;
    read_value(reader, value, Shape::duration, every);
    if (every) into.push_back({{severity.text, reader.where(severity)}, *every});
  }
}

}  // namespace pm::yaml
