#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "node.hpp"
#include "pm/data/value.hpp"
#include "pm/model/component.hpp"
#include "pm/model/config.hpp"
#include "pm/model/field.hpp"
#include "pm/model/incident.hpp"
#include "pm/model/registry.hpp"
#include "reader.hpp"

// Readers for the types of the model's members, and for whole structs by their lists of fields.

namespace pm::yaml {

using model::Listed;
using model::Named;
using model::Shape;

// Each of these reads one node into one member. They report an invalid value and leave the member
// unchanged. The shape matters only for types with two possible shapes.

void read_value(Reader& reader, const Node& node, Shape shape, std::string& into);
void read_value(Reader& reader, const Node& node, Shape shape, model::Maybe<std::string>& into);
void read_value(Reader& reader, const Node& node, Shape, model::Located<std::string>& into);
void read_value(Reader& reader, const Node& node, Shape shape, model::Located<bool>& into);
void read_value(Reader& reader, const Node& node, Shape shape, model::Maybe<model::Moment>& into);
void read_value(Reader& reader, const Node& node, Shape, std::optional<time::Zone>& into);
void read_value(Reader& reader, const Node& node, Shape, time::Zone& into);
void read_value(Reader& reader, const Node& node, Shape, std::vector<std::string>& into);
void read_value(Reader& reader, const Node& node, Shape,
                std::vector<model::Located<std::string>>& into);
void read_value(Reader& reader, const Node& node, Shape, std::vector<model::Component>& into);
void read_value(Reader& reader, const Node& node, Shape, std::vector<model::ComponentStatus>& into);
void read_value(Reader& reader, const Node& node, Shape, std::vector<model::Role>& into);
void read_value(Reader& reader, const Node& node, Shape, std::vector<model::Relation>& into);
void read_value(Reader& reader, const Node& node, Shape, std::vector<model::Heading>& into);
void read_value(Reader& reader, const Node& node, Shape, std::vector<model::RuleLevel>& into);
void read_value(Reader& reader, const Node& node, Shape, std::vector<model::Cadence>& into);
void read_value(Reader& reader, const Node& node, Shape, std::vector<model::Policy>& into);
void read_value(Reader& reader, const Node& node, Shape, model::Registry& into);
void read_value(Reader& reader, const Node& node, Shape, model::Maybe<time::Milliseconds>& into);
void read_value(Reader& reader, const Node& node, Shape, model::Maybe<std::size_t>& into);
void read_value(Reader& reader, const Node& node, Shape, model::Postmortem& into);
void read_value(Reader& reader, const Node& node, Shape, data::Value& into);

/// Reports prose that is too large to render (rule `limits`).
void check_prose(Reader& reader, const Node& node);

/// If the node contains a duration, sets the time that long after `from`.
void count_duration(Reader& reader, const Node* node, const model::Maybe<model::Moment>& from,
                    model::Maybe<model::Moment>& into);

/// The noun for a word of an enumeration in messages, and the rule of an unknown one.
template <typename E>
struct ChoiceOf {
  static constexpr std::string_view noun = {};
  static constexpr std::string_view rule = "unknown-value";
};
template <>
struct ChoiceOf<model::Phase> {
  static constexpr std::string_view noun = "phase";
  static constexpr std::string_view rule = "phase-unknown";
};
template <>
struct ChoiceOf<model::Impact> : ChoiceOf<void> {
  static constexpr std::string_view noun = "impact";
};
template <>
struct ChoiceOf<model::Status> : ChoiceOf<void> {
  static constexpr std::string_view noun = "component status";
};
template <>
struct ChoiceOf<model::RelationType> : ChoiceOf<void> {
  static constexpr std::string_view noun = "relation";
};

/// Returns the value of a word. Reports an unknown word.
template <Named E>
std::optional<E> choice(Reader& reader, const Node& node) {
  const auto* text = text_of(reader, node);
  if (text == nullptr) return std::nullopt;
  const auto value = model::value_of<E>(*text);
  if (value) return value;
  if constexpr (std::is_same_v<E, model::Phase>) {
    report_unknown_word(reader, node, ChoiceOf<E>::rule, ChoiceOf<E>::noun,
                        model::phase_words(reader.kind));
  } else {
    report_unknown_word(reader, node, ChoiceOf<E>::rule, ChoiceOf<E>::noun, model::words_of<E>());
  }
  return std::nullopt;
}

template <Named E>
void read_value(Reader& reader, const Node& node, Shape, model::Maybe<E>& into) {
  if (const auto value = choice<E>(reader, node)) into = {*value, reader.where(node)};
}

template <Named E>
void read_value(Reader& reader, const Node& node, Shape, std::vector<model::Located<E>>& into) {
  if (!is_list(reader, node)) return;
  for (const auto& item : node.items) {
    if (const auto value = choice<E>(reader, item)) into.push_back({*value, reader.where(item)});
  }
}

template <Named E>
void read_value(Reader& reader, const Node& node, Shape, E& into) {
  if (const auto value = choice<E>(reader, node)) into = *value;
}

/// Returns whether a mapping has an unknown key that means this one.
[[nodiscard]] bool has_meant_key(const Node& node, std::string_view name,
                                 std::span<const std::string_view> known);

/// Reads a mapping into a struct by its list of fields, and hands unknown keys to `other`.
template <Listed T, typename Other>
void read_fields(Reader& reader, const Node& node, T& into, Other other) {
  for (const auto& [name, value] : node.members) {
    const auto read = [&reader, &into, &node = value](const auto& field) {
      reader.key = field.name;
      read_value(reader, node, field.shape, into.*field.member);
    };
    if (!model::with_field<T>(name.text, read)) other(name, value);
  }
  model::for_each_field<T>([&](const auto& field) {
    const auto* value = field.required ? node.find(field.name) : &node;
    const bool is_missing = value == nullptr || value->kind == Node::Kind::null;
    // The report of a key that means this one says what to write.
    if (is_missing && !has_meant_key(node, field.name, model::key_names<T>()))
      report_missing_key(reader, node, model::Fields<T>::noun, field.name);
  });
}

template <Listed T>
void read_fields(Reader& reader, const Node& node, T& into) {
  read_fields(reader, node, into, [&reader](const Node& name, const Node&) {
    report_unknown_key(reader, name, model::Fields<T>::noun, model::key_names<T>());
  });
}

/// A field that can be a duration counts from the time of its struct, which precedes it in the
/// list.
template <Listed T>
void count_durations(Reader& reader, const Node& node, T& into) {
  const model::Maybe<model::Moment>* from = nullptr;
  model::for_each_field<T>([&]<typename S, typename M>(const model::Field<S, M>& field) {
    if constexpr (std::is_same_v<M, model::Maybe<model::Moment>>) {
      auto& value = into.*field.member;
      if (field.identity == model::Identity::time) from = &value;
      if (field.shape == Shape::time_or_duration && from != nullptr)
        count_duration(reader, node.find(field.name), *from, value);
    }
  });
}

/// Reads a mapping by its list of fields, and keeps its place.
template <Listed T>
void read_value(Reader& reader, const Node& node, Shape, T& into) {
  if (!is_mapping(reader, node)) return;
  if constexpr (requires { into.where; }) into.where = reader.where(node);
  read_fields(reader, node, into);
  count_durations(reader, node, into);
}

template <Listed T>
void read_value(Reader& reader, const Node& node, Shape shape, std::optional<T>& into) {
  if (is_mapping(reader, node)) read_value(reader, node, shape, into.emplace());
}

/// Reads a list of mappings.
template <Listed T>
void read_value(Reader& reader, const Node& node, Shape shape, std::vector<T>& into) {
  if (node.kind == Node::Kind::null) return;
  const std::string_view example = model::Fields<T>::example;
  if (node.kind != Node::Kind::list)
    return reader.wrong_type(node, "a list of mappings", std::string(example));
  const auto list_key = reader.key;
  for (const auto& item : node.items) {
    reader.key = list_key;
    if (item.kind == Node::Kind::mapping)
      read_value(reader, item, shape, into.emplace_back());
    else
      reader.wrong_entry(item, "a mapping", std::string(example));
  }
}

}  // namespace pm::yaml
