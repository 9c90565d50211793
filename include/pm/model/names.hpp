#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace pm::model {

/// One word of the file format and its value. Each enumeration of the model has one table of these,
/// `names(E)`, in the order of help and docs.
template <typename E>
struct Name {
  std::string_view word;
  E value;
};

/// An enumeration with a table of words.
template <typename E>
concept Named = requires(E value) {
  names(value);
};

/// Returns the word for a value, from its table.
template <typename E>
[[nodiscard]] constexpr std::string_view word(E value) {
  for (const auto& name : names(value)) {
    if (name.value == value) return name.word;
  }
  return {};
}

/// Returns the value of a word; empty if the table has no such word.
template <typename E>
[[nodiscard]] constexpr std::optional<E> value_of(std::string_view word) {
  for (const auto& name : names(E{})) {
    if (name.word == word) return name.value;
  }
  return std::nullopt;
}

}  // namespace pm::model
