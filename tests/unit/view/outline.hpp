#pragma once

#include <string>

#include "pm/data/value.hpp"

namespace pm::view {

/// Data as lines of `path = value`, one for each value, so that tests can compare it whole.
inline void outline(const data::Value& data, const std::string& path, std::string& out) {
  const auto line = [&](const std::string& value) { out += path + " = " + value + "\n"; };
  if (data.is_mapping()) {
    for (const auto& [name, value] : data.members) {
      outline(value, path.empty() ? name : path + "." + name, out);
    }
  } else if (data.is_list()) {
    if (data.items.empty()) line("[]");
    for (std::size_t i = 0; i < data.items.size(); ++i) {
      outline(data.items[i], path + "[" + std::to_string(i) + "]", out);
    }
  } else if (data.is_prose()) {
    line(data.text + " (below " + std::to_string(data.below) + ")");
  } else {
    line(data.is_null() ? "-" : data.text);
  }
}

inline std::string outline(const data::Value& data) {
  std::string out;
  outline(data, "", out);
  return out;
}

}  // namespace pm::view
