#pragma once

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "node.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/format.hpp"
#include "reader.hpp"

namespace pm::yaml {

/// A row of the table of keys: what a key is called, what stands behind it, and how that gets into
/// the model. Made with `key`, which concludes all but the words from the member it fills.
template <typename T>
struct Key {
  std::string_view name;
  std::string_view summary;
  bool required = false;
  Shape shape = Shape::text;
  void (*read)(Reader&, const Node&, T&) = nullptr;
  std::vector<FormatKey> (*members)() = nullptr;
  std::vector<std::string_view> (*choices)() = nullptr;
};

/// For each struct that a mapping fills: what people call it (`noun`) and its keys (`keys`).
template <typename T>
struct Table;

/// For each type that a key can fill: its `shape`, how it is `read`, and, where it has them, its
/// `members` or `choices`.
template <typename T>
struct Value;

enum class Need { optional, required };

/// How a member is read when nothing else is said.
template <typename T, auto member>
using ValueOf = Value<std::remove_reference_t<decltype(std::declval<T&>().*member)>>;

template <typename T, auto member, typename V = ValueOf<T, member>>
constexpr Key<T> key(std::string_view name, std::string_view summary, Need need = Need::optional) {
  Key<T> row = {
      .name = name, .summary = summary, .required = need == Need::required, .shape = V::shape};
  row.read = [](Reader& reader, const Node& node, T& into) { V::read(reader, node, into.*member); };
  if constexpr (requires { V::members(); }) row.members = &V::members;
  if constexpr (requires { V::choices(); }) row.choices = &V::choices;
  return row;
}

/// Reports a key that no row has, with the nearest that one has.
void report_unknown_key(Reader& reader, const Node& key, std::string_view noun,
                        std::span<const std::string_view> known);

void report_missing_key(Reader& reader, const Node& mapping, std::string_view noun,
                        std::string_view missing);

template <typename T>
const Key<T>* find_key(std::string_view name) {
  const auto& keys = Table<T>::keys;
  const auto row = std::find_if(std::begin(keys), std::end(keys),
                                [&](const Key<T>& k) { return k.name == name; });
  return row == std::end(keys) ? nullptr : &*row;
}

template <typename T>
std::vector<std::string_view> key_names() {
  std::vector<std::string_view> names;
  for (const auto& row : Table<T>::keys) names.push_back(row.name);
  return names;
}

/// Reads a mapping into a struct by its table. Keys that the table does not have are handed to
/// `other`.
template <typename T, typename Other>
void read_mapping(Reader& reader, const Node& node, T& into, Other other) {
  for (const auto& [name, value] : node.members) {
    const auto* row = find_key<T>(name.text);
    if (row == nullptr) {
      other(name, value);
      continue;
    }
    reader.key = row->name;
    row->read(reader, value, into);
  }
  for (const auto& row : Table<T>::keys) {
    const auto* value = row.required ? node.find(row.name) : &node;
    if (value == nullptr || value->kind == Node::Kind::null) {
      report_missing_key(reader, node, Table<T>::noun, row.name);
    }
  }
}

template <typename T>
void read_mapping(Reader& reader, const Node& node, T& into) {
  read_mapping(reader, node, into, [&reader](const Node& name, const Node&) {
    report_unknown_key(reader, name, Table<T>::noun, key_names<T>());
  });
}

/// The rows of a table as documentation and schema see them.
template <typename T>
std::vector<FormatKey> format_of() {
  std::vector<FormatKey> all;
  for (const auto& row : Table<T>::keys) {
    all.push_back(
        {.name = row.name, .shape = row.shape, .summary = row.summary, .required = row.required});
    if (row.choices) all.back().choices = row.choices();
    if (row.members) all.back().members = row.members();
  }
  return all;
}

}  // namespace pm::yaml
