#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "pm/model/format.hpp"
#include "pm/model/located.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/names.hpp"
#include "pm/time/zone.hpp"

// The parts of the lists in `fields.hpp` and `config_fields.hpp`.

namespace pm::model {

/// The list of a struct: `list`, a tuple of `Field`s in the order of the file, `noun`, the name of
/// the struct for people, and for items of lists `example`, one as written.
template <typename T>
struct Fields;

template <typename T>
concept Listed = requires {
  Fields<T>::list;
};

/// The shape of a list of these; default: a list of mappings.
template <typename T>
inline constexpr Shape list_shape = Shape::list;

/// The shape of a member by its type; `field` can set another one.
template <typename M>
struct ShapeOf;

template <>
struct ShapeOf<std::string> : std::integral_constant<Shape, Shape::text> {};
template <>
struct ShapeOf<bool> : std::integral_constant<Shape, Shape::flag> {};
template <>
struct ShapeOf<Moment> : std::integral_constant<Shape, Shape::time> {};
template <>
struct ShapeOf<time::Zone> : std::integral_constant<Shape, Shape::zone> {};
template <Named E>
struct ShapeOf<E> : std::integral_constant<Shape, Shape::choice> {};
template <Listed T>
struct ShapeOf<T> : std::integral_constant<Shape, Shape::mapping> {};
template <typename T>
struct ShapeOf<Located<T>> : ShapeOf<T> {};
template <typename T>
struct ShapeOf<std::optional<T>> : ShapeOf<T> {};
template <typename T>
struct ShapeOf<std::vector<T>> : std::integral_constant<Shape, list_shape<T>> {};
template <>
struct ShapeOf<std::vector<std::string>> : std::integral_constant<Shape, Shape::texts> {};
template <>
struct ShapeOf<std::vector<Located<std::string>>> : std::integral_constant<Shape, Shape::texts> {};

/// One row of a list: a member, its key in the file, and its properties.
template <typename Struct, typename Member>
struct Field {
  std::string_view name;
  Member Struct::*member;
  std::string_view summary;
  Shape shape;
  bool required;
  bool internal;
  bool planned;
  bool person;
  Identity identity;
};

/// The properties of a field in addition to name, member and summary.
struct Traits {
  std::optional<Shape> shape = std::nullopt;  ///< default: the shape of the type
  bool required = false;
  bool internal = false;  ///< omitted from the public edition
  bool planned = false;   ///< a time that is usually in the future
  bool person = false;    ///< the name of a person, or of a team that owns something
  Identity identity = Identity::none;
};

template <typename Struct, typename Member>
[[nodiscard]] constexpr Field<Struct, Member> field(std::string_view name, Member Struct::*member,
                                                    std::string_view summary, Traits traits = {}) {
  return {.name = name,
          .member = member,
          .summary = summary,
          .shape = traits.shape.value_or(ShapeOf<Member>::value),
          .required = traits.required,
          .internal = traits.internal,
          .planned = traits.planned,
          .person = traits.person,
          .identity = traits.identity};
}

/// Calls `take` with each field of a struct, in the order of the list.
template <Listed T, typename Take>
constexpr void for_each_field(Take take) {
  std::apply([&](const auto&... fields) { (take(fields), ...); }, Fields<T>::list);
}

/// Calls `take` with each field of this key, and returns whether there is one. A time that can be
/// `unknown` has two fields. Ignores sections, which have their own keys.
template <Listed T, typename Take>
constexpr bool with_field(std::string_view name, Take take) {
  const auto is_taken = [&]<typename S, typename M>(const Field<S, M>& field) {
    if constexpr (ShapeOf<M>::value == Shape::sections) {
      return false;
    } else {
      if (field.name != name) return false;
      take(field);
      return true;
    }
  };
  return std::apply([&](const auto&... fields) { return (int{is_taken(fields)} + ...) > 0; },
                    Fields<T>::list);
}

/// Returns the keys of a struct.
template <Listed T>
[[nodiscard]] std::vector<std::string_view> key_names() {
  std::vector<std::string_view> all;
  for_each_field<T>([&](const auto& field) {
    if (field.shape != Shape::sections && field.shape != Shape::unknown) all.push_back(field.name);
  });
  return all;
}

/// Returns the words of an enumeration.
template <Named E>
[[nodiscard]] std::vector<std::string_view> words_of() {
  std::vector<std::string_view> all;
  for (const auto& name : names(E{})) all.push_back(name.word);
  return all;
}

}  // namespace pm::model
