#include "component_entries.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "pm/data/value.hpp"
#include "pm/model/config_fields.hpp"

namespace pm::yaml {
namespace {

/// A list of components, in which successive components of one group share an item.
class Entries {
 public:
  void add(const std::string& name, const std::string& group) {
    const bool goes_on = !group.empty() && group == group_;
    group_ = group;
    if (group.empty())
      items_.push_back(data::text(name));
    else if (goes_on)
      items_.back().members.back().value.items.push_back(data::text(name));
    else
      items_.emplace_back().set(group, data::list({data::text(name)}));
  }

  void add(const model::RegisteredComponent& component) {
    if (!component.has_details()) return add(component.name.value, component.group);
    group_.clear();
    auto item = data::mapping();
    model::for_each_field<model::RegisteredComponent>([&](const auto& field) {
      if (auto value = value_of(component.*field.member); !value.is_empty())
        item.set(std::string(field.name), std::move(value));
    });
    items_.push_back(std::move(item));
  }

  [[nodiscard]] std::vector<data::Value> take() && { return std::move(items_); }

 private:
  static data::Value value_of(const std::string& text) { return data::text(text); }
  static data::Value value_of(const model::Located<std::string>& text) {
    return data::text(text.value);
  }
  static data::Value value_of(const model::Maybe<std::string>& text) {
    return data::text(text ? text->value : std::string());
  }
  static data::Value value_of(const std::vector<model::Located<std::string>>& texts) {
    auto list = data::list();
    for (const auto& text : texts) list.items.push_back(data::text(text.value));
    return list;
  }

  std::vector<data::Value> items_;
  std::string group_;  ///< of the last item
};

}  // namespace

std::vector<data::Value> component_entries(const std::vector<model::Component>& components) {
  Entries entries;
  for (const auto& component : components) entries.add(component.name.value, component.group);
  return std::move(entries).take();
}

std::vector<data::Value> component_entries(const model::Registry& registry) {
  Entries entries;
  for (const auto& component : registry) entries.add(component);
  return std::move(entries).take();
}

}  // namespace pm::yaml
