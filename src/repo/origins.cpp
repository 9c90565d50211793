#include "pm/repo/origins.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pm/model/format.hpp"
#include "pm/yaml/settings.hpp"
#include "variable.hpp"

namespace pm::repo {

std::map<std::string, std::string> origins(const Repository& repository) {
  std::map<std::string, std::string> all;
  for (const auto& source : repository.sources) {
    if (is_variable(*source)) continue;
    for (const auto& [key, where] : yaml::keys_with_values(*source)) {
      const auto line = source->position(where.span.begin).line;
      all[key] = fmt::format("{}:{}", source->name(), line);
    }
  }
  for (const auto& key : model::config_format()) {
    for (const auto& source : repository.sources) {
      if (source->name() == variable_words(key.name)) all[std::string(key.name)] = source->name();
    }
  }
  return all;
}

bool is_in_settings(const Repository& repository, const text::Where& where) {
  const auto& sources = repository.sources;
  return std::any_of(sources.begin(), sources.end(),
                     [&](const auto& source) { return source.get() == where.source; });
}

std::string setting_at(const text::Where& where) {
  if (is_variable(*where.source)) {
    for (const auto& key : model::config_format()) {
      if (where.source->name() == variable_words(key.name)) return std::string(key.name);
    }
  }
  std::string found;
  for (const auto& [key, place] : yaml::keys_with_values(*where.source)) {
    if (place.span.begin <= where.span.begin) found = key;
  }
  return found;
}

}  // namespace pm::repo
