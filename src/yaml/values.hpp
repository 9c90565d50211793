#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "keys.hpp"
#include "pm/data/value.hpp"
#include "pm/model/component.hpp"
#include "pm/model/incident.hpp"
#include "pm/model/located.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/names.hpp"
#include "pm/time/zone.hpp"
#include "reader.hpp"

namespace pm::yaml {

template <>
struct Value<model::Maybe<std::string>> {
  static constexpr auto shape = Shape::text;
  static void read(Reader& reader, const Node& node, model::Maybe<std::string>& into);
};

template <>
struct Value<model::Located<std::string>> {
  static constexpr auto shape = Shape::text;
  static void read(Reader& reader, const Node& node, model::Located<std::string>& into);
};

/// A text that is Markdown: its size and nesting are limited.
struct Prose {
  static constexpr auto shape = Shape::prose;
  static void read(Reader& reader, const Node& node, model::Maybe<std::string>& into);
};

/// Reports prose that is too much to be rendered (rule `limits`).
void check_prose(Reader& reader, const Node& node);

template <>
struct Value<model::Maybe<model::Moment>> {
  static constexpr auto shape = Shape::time;
  static void read(Reader& reader, const Node& node, model::Maybe<model::Moment>& into);
};

/// What stands for a time that nobody knows.
inline constexpr std::string_view unknown_time = "unknown";

/// A time, or `unknown`, which `Table::finish` makes something of.
struct TimeOrUnknown {
  static constexpr auto shape = Shape::time_or_unknown;
  static void read(Reader& reader, const Node& node, model::Maybe<model::Moment>& into);
};

/// A time, or a duration that `Table::finish` counts from another one.
struct TimeOrDuration {
  static constexpr auto shape = Shape::time_or_duration;
  static void read(Reader& reader, const Node& node, model::Maybe<model::Moment>& into);
};

template <>
struct Value<std::optional<time::Zone>> {
  static constexpr auto shape = Shape::zone;
  static void read(Reader& reader, const Node& node, std::optional<time::Zone>& into);
};

template <>
struct Value<time::Zone> {
  static constexpr auto shape = Shape::zone;
  static void read(Reader& reader, const Node& node, time::Zone& into);
};

template <>
struct Value<model::Located<bool>> {
  static constexpr auto shape = Shape::flag;
  static void read(Reader& reader, const Node& node, model::Located<bool>& into);
};

template <>
struct Value<std::vector<model::Located<std::string>>> {
  static constexpr auto shape = Shape::texts;
  static void read(Reader& reader, const Node& node,
                   std::vector<model::Located<std::string>>& into);
};

template <>
struct Value<std::vector<model::Component>> {
  static constexpr auto shape = Shape::names;
  static void read(Reader& reader, const Node& node, std::vector<model::Component>& into);
};

template <>
struct Value<std::vector<model::ComponentStatus>> {
  static constexpr auto shape = Shape::statuses;
  static void read(Reader& reader, const Node& node, std::vector<model::ComponentStatus>& into);
};

template <>
struct Value<std::vector<model::Relation>> {
  static constexpr auto shape = Shape::relation;
  static void read(Reader& reader, const Node& node, std::vector<model::Relation>& into);
};

template <>
struct Value<data::Value> {
  static constexpr auto shape = Shape::free;
  static void read(Reader& reader, const Node& node, data::Value& into);
};

/// Reports a word that is none of those there are, with the nearest. Without a noun it is a value
/// of the key that is being read.
void report_unknown_word(Reader& reader, const Node& node, std::string_view rule,
                         std::string_view noun, std::span<const std::string_view> known);

template <typename E>
concept Named = requires(E value) {
  names(value);
};

template <Named E>
std::vector<std::string_view> words_of() {
  std::vector<std::string_view> words;
  for (const auto& name : names(E{})) words.push_back(name.word);
  return words;
}

/// What a word of an enumeration is called, and the rule that an unknown one breaks.
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
  static constexpr std::string_view noun = "status of a component";
};
template <>
struct ChoiceOf<model::RelationType> : ChoiceOf<void> {
  static constexpr std::string_view noun = "relation between incidents";
};

/// The value of a word; one that is unknown is reported.
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
    report_unknown_word(reader, node, ChoiceOf<E>::rule, ChoiceOf<E>::noun, words_of<E>());
  }
  return std::nullopt;
}

template <Named E>
struct Value<model::Maybe<E>> {
  static constexpr auto shape = Shape::choice;
  static std::vector<std::string_view> choices() { return words_of<E>(); }
  static void read(Reader& reader, const Node& node, model::Maybe<E>& into) {
    if (const auto value = choice<E>(reader, node)) into = {*value, reader.where(node)};
  }
};

template <Named E>
struct Value<E> {
  static constexpr auto shape = Shape::choice;
  static std::vector<std::string_view> choices() { return words_of<E>(); }
  static void read(Reader& reader, const Node& node, E& into) {
    if (const auto value = choice<E>(reader, node)) into = *value;
  }
};

template <typename T>
concept Tabled = requires {
  Table<T>::keys;
};

/// A mapping read by its table, with the place where it stands.
template <Tabled T>
struct Value<T> {
  static constexpr auto shape = Shape::mapping;
  static std::vector<FormatKey> members() { return format_of<T>(); }
  static void read(Reader& reader, const Node& node, T& into) {
    if (!is_mapping(reader, node)) return;
    if constexpr (requires { into.where; }) into.where = reader.where(node);
    read_mapping(reader, node, into);
    if constexpr (requires { Table<T>::finish(reader, node, into); }) {
      Table<T>::finish(reader, node, into);
    }
  }
};

template <Tabled T>
struct Value<std::optional<T>> {
  static constexpr auto shape = Shape::mapping;
  static std::vector<FormatKey> members() { return format_of<T>(); }
  static void read(Reader& reader, const Node& node, std::optional<T>& into) {
    if (is_mapping(reader, node)) Value<T>::read(reader, node, into.emplace());
  }
};

/// A list of mappings.
template <Tabled T>
struct Value<std::vector<T>> {
  static constexpr auto shape = Shape::list;
  static std::vector<FormatKey> members() { return format_of<T>(); }
  static void read(Reader& reader, const Node& node, std::vector<T>& into) {
    if (node.kind == Node::Kind::null) return;
    if (node.kind != Node::Kind::list) {
      return reader.wrong_type(node, "a list of mappings", std::string(Table<T>::example));
    }
    const auto list_key = reader.key;
    for (const auto& item : node.items) {
      reader.key = list_key;
      if (item.kind != Node::Kind::mapping) {
        reader.wrong_entry(item, "a mapping", std::string(Table<T>::example));
        continue;
      }
      Value<T>::read(reader, item, into.emplace_back());
    }
  }
};

}  // namespace pm::yaml
