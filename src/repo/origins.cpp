#include "pm/repo/origins.hpp"

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

}  // namespace pm::repo
