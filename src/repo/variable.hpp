#pragma once

#include <string>
#include <string_view>

#include "pm/text/source.hpp"

namespace pm::repo {

/// Returns the environment variable that overrides a key of pm.yaml: `PM_TIMEZONE`.
[[nodiscard]] inline std::string variable(std::string_view key) {
  std::string name = "PM_";
  for (const char c : key) {
    name += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return name;
}

/// The environment variable with the root of the repository.
inline constexpr std::string_view root_variable = "PM_ROOT";

inline constexpr std::string_view variable_noun = "environment variable ";

/// Returns the name of that variable's value in messages.
[[nodiscard]] inline std::string variable_words(std::string_view key) {
  return std::string(variable_noun) + variable(key);
}

/// Returns whether this is a value from the environment.
[[nodiscard]] inline bool is_variable(const text::Source& source) {
  return source.name().starts_with(variable_noun);
}

}  // namespace pm::repo
