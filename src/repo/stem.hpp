#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pm::repo {

/// The name of a record's file without folders and ending, `.yaml` or `.yml`; nothing when it has
/// another.
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
