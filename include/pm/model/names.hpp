#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace pm::model {

/// One word of the file format and what it stands for. For each enumeration of the model there is
/// one table of these, `names(E)`, in the order in which help and docs list them.
template <typename E>
struct Name {
  std::string_view word;
  E value;
};

/// The word for a value, out of its table.
template <typename E>
[[nodiscard]] constexpr std::string_view word(E value) {
  for (const auto& name : names(value)) {
    if (name.value == value) return name.word;
  }
  return {};
}

/// The value that a word stands for; nothing when the table has no such word.
template <typename E>
[[nodiscard]] constexpr std::optional<E> value_of(std::string_view word) {
  for (const auto& name : names(E{})) {
    if (name.word == word) return name.value;
  }
  return std::nullopt;
}

}  // namespace pm::model
