#include "registry.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <variant>

#include "pm/files/failure.hpp"
#include "pm/model/config.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/draft.hpp"
#include "pm/yaml/edit.hpp"
#include "pm/yaml/limits.hpp"
#include "pm/yaml/settings.hpp"

namespace pm::commands {
namespace {

bool has(const std::vector<model::Component>& registry, const model::Component& component) {
  return std::any_of(registry.begin(), registry.end(), [&](const auto& known) {
    return known.name.value == component.name.value && known.group == component.group;
  });
}

/// As pm.yaml lists them.
std::vector<yaml::Draft> entries(const std::vector<model::Component>& components) {
  model::Config config;
  config.components = components;
  for (auto& setting : yaml::settings(config)) {
    if (setting.key == "components") return std::move(setting.value.items);
  }
  return {};
}

std::string added(const text::Source& source, std::vector<yaml::Draft> components) {
  std::vector<yaml::Change> changes;
  for (auto& component : components)
    changes.push_back({.kind = yaml::Change::Kind::insert,
                       .path = {"components"},
                       .value = std::move(component),
                       .index = std::numeric_limits<std::size_t>::max()});
  auto text = yaml::edited(source, changes);
  if (const auto* reason = std::get_if<text::Diagnostic>(&text))
    throw files::Failure("cannot add components to pm.yaml: " + reason->message, reason->help);
  return std::get<std::string>(std::move(text));
}

}  // namespace

std::size_t add_to_registry(World& world, const repo::Repository& repository, Writing& writing,
                            const std::vector<model::Component>& components) {
  std::vector<model::Component> fresh;
  for (const auto& component : components) {
    if (!has(repository.config.components, component) && !has(fresh, component))
      fresh.push_back(component);
  }
  if (fresh.empty()) return 0;
  const auto path = repository.root + "pm.yaml";
  if (world.disk.kind(path) != files::Kind::file) {
    yaml::Draft config;
    config.set("components", yaml::as_list(entries(fresh)));
    (void)writing.create(path, yaml::document(config));
    return fresh.size();
  }
  const text::Source source(path, world.disk.read(path, yaml::most_bytes_read));
  writing.write(path, source.bytes(), added(source, entries(fresh)));
  return fresh.size();
}

}  // namespace pm::commands
