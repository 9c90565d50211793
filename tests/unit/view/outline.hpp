#pragma once

#include <string>

#include "pm/view/data.hpp"

namespace pm::view {

/// Data as lines of `path = value`, one for each value, so that tests can compare it whole.
inline void outline(const Data& data, const std::string& path, std::string& out) {
  const auto line = [&](const std::string& value) { out += path + " = " + value + "\n"; };
  if (const auto* object = data.object()) {
    for (const auto& [name, value] : *object) {
      outline(value, path.empty() ? name : path + "." + name, out);
    }
  } else if (const auto* list = data.list()) {
    if (list->empty()) line("[]");
    for (std::size_t i = 0; i < list->size(); ++i) {
      outline((*list)[i], path + "[" + std::to_string(i) + "]", out);
    }
  } else if (const auto* prose = data.prose()) {
    line(prose->markdown + " (below " + std::to_string(prose->below) + ")");
  } else if (const auto* text = data.text()) {
    line(*text);
  } else if (const auto* number = data.number()) {
    line(std::to_string(*number));
  } else if (const auto* flag = data.boolean()) {
    line(*flag ? "true" : "false");
  } else {
    line("-");
  }
}

inline std::string outline(const Data& data) {
  std::string out;
  outline(data, "", out);
  return out;
}

}  // namespace pm::view
