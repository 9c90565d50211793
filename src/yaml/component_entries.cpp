#include "component_entries.hpp"

#include <string_view>
#include "pm/data/value.hpp"

namespace pm::yaml {

std::vector<data::Value> component_entries(const std::vector<model::Component>& components) {
  std::vector<data::Value> entries;
  std::string_view group;
  for (const auto& component : components) {
    const bool goes_on = !component.group.empty() && component.group == group;
    group = component.group;
    if (group.empty()) {
      entries.push_back(data::text(component.name.value));
    } else if (goes_on) {
      entries.back().members.back().value.items.push_back(data::text(component.name.value));
    } else {
      entries.emplace_back().set(component.group, data::list({data::text(component.name.value)}));
    }
  }
  return entries;
}

}  // namespace pm::yaml
