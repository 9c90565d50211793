#include "pm/model/registry.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "pm/model/incident.hpp"

namespace pm::model {

struct Registry::Index {
  std::vector<RegisteredComponent> components;
  std::unordered_map<std::string_view, const RegisteredComponent*> by_name = {};
};

bool RegisteredComponent::has_details() const {
  return public_name || !aliases.empty() || owner || tier || slo || description || link;
}

Registry::Registry(std::vector<RegisteredComponent> components) {
  auto index = std::make_shared<Index>(Index{.components = std::move(components)});
  for (const auto& each : index->components) index->by_name.emplace(each.name.value, &each);
  for (const auto& each : index->components) {
    for (const auto& alias : each.aliases) index->by_name.emplace(alias.value, &each);
  }
  index_ = std::move(index);
}

Registry::Registry(const std::vector<Component>& components) {
  std::vector<RegisteredComponent> all;
  for (const auto& each : components) all.push_back({.name = each.name, .group = each.group});
  *this = Registry(std::move(all));
}

const std::vector<RegisteredComponent>& Registry::components() const {
  static const std::vector<RegisteredComponent> none;
  return index_ ? index_->components : none;
}

const RegisteredComponent* Registry::find(std::string_view name) const {
  if (!index_) return nullptr;
  const auto found = index_->by_name.find(name);
  return found == index_->by_name.end() ? nullptr : found->second;
}

std::string_view Registry::name_of(std::string_view name) const {
  const auto* found = find(name);
  return found == nullptr ? name : std::string_view(found->name.value);
}

std::string_view Registry::public_name_of(std::string_view name) const {
  const auto* found = find(name);
  if (found == nullptr) return name;
  return found->public_name ? found->public_name->value : found->name.value;
}

std::vector<std::string_view> Registry::all_names() const {
  std::vector<std::string_view> all;
  std::unordered_set<std::string_view> seen;
  const auto add = [&](std::string_view name) {
    if (!name.empty() && seen.insert(name).second) all.push_back(name);
  };
  for (const auto& each : components()) {
    add(each.name.value);
    add(each.group);
  }
  for (const auto& each : components()) {
    for (const auto& alias : each.aliases) add(alias.value);
  }
  return all;
}

std::vector<Component> Registry::names_and_groups() const {
  std::vector<Component> all;
  for (const auto& each : components()) all.push_back({each.name, each.group});
  return all;
}

void use_registered_names(Incident& incident, const Registry& registry) {
  const auto use = [&registry](Located<std::string>& name) {
    const auto meant = registry.name_of(name.value);
    if (meant == name.value) return false;
    name.value = std::string(meant);
    return true;
  };
  bool is_changed = false;
  for (auto& component : incident.components) is_changed |= use(component.name);
  if (is_changed) {
    std::set<std::pair<std::string, std::string>> seen;
    std::erase_if(incident.components, [&seen](const Component& component) {
      return !seen.emplace(component.group, component.name.value).second;
    });
  }
  for (auto& outage : incident.outages) {
    for (auto& component : outage.components) use(component.name);
  }
  for (auto& update : incident.updates) {
    for (auto& component : update.components) use(component.name);
  }
}

}  // namespace pm::model
