#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pm::repo {

/// Returns the name of a record without directories and extension (`.yaml` or `.yml`); nothing for
/// another extension.
[[nodiscard]] inline std::optional<std::string> stem(std::string_view path) {
  const auto name = path.substr(path.rfind('/') + 1);
  for (const std::string_view ending : {".yaml", ".yml"}) {
    if (name.ends_with(ending) && name.size() > ending.size()) {
      return std::string(name.substr(0, name.size() - ending.size()));
    }
  }
  return std::nullopt;
}

}  // namespace pm::repo
