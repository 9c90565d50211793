#include "registry.hpp"

#include <string>
#include <utility>

#include "pm/data/value.hpp"
#include "pm/files/failure.hpp"
#include "pm/model/config.hpp"
#include "pm/repo/read_inside.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/edit.hpp"
#include "pm/yaml/limits.hpp"
#include "pm/yaml/record.hpp"
#include "pm/yaml/settings.hpp"

namespace pm::commands {
namespace {

/// Returns components as pm.yaml lists them.
std::vector<data::Value> component_drafts(const std::vector<model::Component>& components) {
  model::Config config;
  config.components = model::Registry(components);
  for (auto& setting : yaml::settings(config)) {
    if (setting.key == "components") return std::move(setting.value.items.vector());
  }
  return {};
}

/// Adds to an existing list, so that the comments between its items stay.
std::vector<yaml::Change> component_changes(std::vector<data::Value> fresh, bool is_first) {
  if (is_first)
    return {{.kind = yaml::Change::Kind::set,
             .path = {"components"},
             .value = data::list(std::move(fresh))}};
  std::vector<yaml::Change> all;
  for (auto& component : fresh)
    all.push_back({.kind = yaml::Change::Kind::insert,
                   .path = {"components"},
                   .value = std::move(component),
                   .index = static_cast<std::size_t>(-1)});
  return all;
}

std::string with_components(const text::Source& source, std::vector<data::Value> components,
                            bool is_first) {
  auto text = yaml::edited(source, component_changes(std::move(components), is_first));
  if (!text) {
    const auto& reason = text.error();
    throw files::Failure("cannot add components to pm.yaml: " + reason.message, reason.help);
  }
  return *std::move(text);
}

}  // namespace

Components::Components(const std::vector<model::Component>& components) {
  for (const auto& component : components) add(component);
}

void Components::add(const model::Component& component) {
  if (!known_.emplace(component.group, component.name.value).second) return;
  names_.insert(component.name.value);
  all_.push_back(component);
}

void Components::add_name(const std::string& name) {
  if (names_.count(name) == 0) add({.name = {name, {}}, .group = {}});
}

void add_to_registry(const files::Disk& disk, const repo::Repository& repository,
                     work::Transaction& transaction, const std::vector<model::Component>& fresh) {
  if (fresh.empty()) return;
  const auto path = repository.root + "pm.yaml";
  if (disk.kind(path) != files::Kind::file) {
    auto config = data::mapping();
    config.set("components", data::list(component_drafts(fresh)));
    (void)transaction.create(path, yaml::document(config));
    return;
  }
  const text::Source source(path, repo::read_inside(disk, repository, path, yaml::most_bytes_read));
  transaction.write(
      path, source.bytes(),
      with_components(source, component_drafts(fresh), repository.config.components.empty()));
}

}  // namespace pm::commands
