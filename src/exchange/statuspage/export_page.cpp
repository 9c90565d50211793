#include "export_page.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "export_ids.hpp"
#include "export_words.hpp"
#include "pm/metrics/durations.hpp"

namespace pm::exchange::statuspage {
namespace {

std::string key(const std::string& name, const std::string& group) { return group + '\x1F' + name; }

std::string text_or_empty(const model::Maybe<std::string>& text) {
  return text ? text->value : std::string();
}

std::string without_slash(std::string url) {
  url.erase(url.find_last_not_of('/') + 1);
  return url;
}

void extend(std::optional<time::Instant>& first, std::optional<time::Instant>& last,
            time::Instant at) {
  first = first ? std::min(*first, at) : at;
  last = last ? std::max(*last, at) : at;
}

/// What an incident said last of each component.
std::unordered_map<std::string, model::Status> last_words(const model::Incident& incident) {
  std::unordered_map<std::string, model::Status> last;
  for (const auto& update : incident.updates) {
    for (const auto& each : update.components) last[each.name.value] = each.status.value;
  }
  return last;
}

/// Work that was announced changes nothing before it begins.
bool is_upcoming(const model::Incident& incident) {
  const auto phases = public_phases(incident);
  return incident.kind_or_default() == model::Kind::maintenance &&
         (phases.empty() || phases.back() == model::Phase::scheduled);
}

}  // namespace

PublicPage::PublicPage(const Collection& collection) {
  const auto& config = collection.config;
  const auto organization = text_or_empty(config.organization);
  const auto title = text_or_empty(config.site.title);
  url_ = without_slash(text_or_empty(config.site.url));
  name_ = organization.empty() ? title : organization;
  id_ = made_id({"page", organization, url_});
  zone_ = config.zone.value_or(time::Zone());
  only_public_ = collection.edition == model::Edition::open;
  registry_ = config.components;
  for (const auto& each : config.components.names_and_groups()) add(each);
  for (const auto& each : collection.incidents) look_at(each);
  raise_groups();
}

data::Value PublicPage::json() const {
  auto page = data::mapping();
  page.set("id", data::text(id_));
  page.set("name", data::text(name_));
  page.set("url", data::text(url_));
  page.set("time_zone", data::text(zone_ == time::Zone() ? "Etc/UTC" : std::string(zone_.name())));
  page.set("updated_at", data::text(public_time(updated_.value_or(time::Instant{}), zone_)));
  return page;
}

std::size_t PublicPage::place(const std::string& name, const std::string& group) const {
  const auto exact = by_group_and_name_.find(key(name, group));
  return exact != by_group_and_name_.end() ? exact->second : by_name_.at(name);
}

const PageComponent& PublicPage::component(const std::string& name,
                                           const std::string& group) const {
  return components_[place(name, group)];
}

std::size_t PublicPage::add_group(const std::string& name) {
  const auto [found, is_new] = groups_.emplace(name, components_.size());
  if (is_new) {
    components_.push_back({.id = made_id({"group", name}),
                           .name = name,
                           .group_id = {},
                           .members = {},
                           .is_group = true});
  }
  return found->second;
}

void PublicPage::add(const model::Component& component) {
  const auto& name = component.name.value;
  // A component without a group is the one that the page has in a group, if it has one.
  if (by_group_and_name_.contains(key(name, component.group))) return;
  if (component.group.empty() && by_name_.contains(name)) return;
  PageComponent one = {.id = made_id({"component", component.group, name}),
                       .name = only_public_ ? std::string(registry_.public_name_of(name)) : name,
                       .group_id = {},
                       .members = {}};
  if (const auto* listed = registry_.find(name); listed != nullptr && listed->description)
    one.description = listed->description->value;
  if (!component.group.empty()) {
    auto& group = components_[add_group(component.group)];
    one.group_id = group.id;
    group.members.push_back(one.id);
  }
  by_group_and_name_.emplace(key(name, component.group), components_.size());
  by_name_.emplace(name, components_.size());
  components_.push_back(std::move(one));
}

void PublicPage::look_at(const Measured& measured) {
  const auto& incident = measured.incident;
  std::optional<time::Instant> first;
  std::optional<time::Instant> last;
  for (const auto& update : incident.updates) {
    if (update.at) extend(first, last, update.at->value.at);
  }
  const auto& published = incident.postmortem.published;
  if (published && !public_postmortem(incident.postmortem).empty())
    last = last ? std::max(*last, published->value.at) : published->value.at;
  if (last) updated_ = updated_ ? std::max(*updated_, *last) : *last;
  const auto statuses = last_words(incident);
  const bool open = goes_on(measured) || metrics::is_open(measured.durations);
  const bool counts = open && !is_upcoming(incident);
  for (const auto& each : public_components(incident)) {
    add(each);
    auto& component = components_[place(each.name.value, each.group)];
    if (first) extend(component.first_said, component.last_said, *first);
    if (last) extend(component.first_said, component.last_said, *last);
    const auto said = statuses.find(each.name.value);
    if (counts && said != statuses.end())
      component.status = std::max(component.status, said->second);
  }
}

/// A group is as bad as the worst of its components.
void PublicPage::raise_groups() {
  std::unordered_map<std::string_view, PageComponent*> groups;
  for (auto& each : components_) {
    if (each.is_group) groups.emplace(each.id, &each);
    const auto found = groups.find(each.group_id);
    if (found == groups.end()) continue;
    auto& group = *found->second;
    group.status = std::max(group.status, each.status);
    if (each.first_said) extend(group.first_said, group.last_said, *each.first_said);
    if (each.last_said) extend(group.first_said, group.last_said, *each.last_said);
  }
}

data::Value PublicPage::json(const PageComponent& component) const {
  const auto time = [&](const std::optional<time::Instant>& at) {
    return data::text(public_time(at.value_or(updated_.value_or(time::Instant{})), zone_));
  };
  const auto position = &component - components_.data() + 1;
  auto value = data::mapping();
  value.set("id", data::text(component.id));
  value.set("name", data::text(component.name));
  value.set("status", data::text(std::string(model::word(component.status))));
  value.set("created_at", time(component.first_said));
  value.set("updated_at", time(component.last_said));
  value.set("position", data::number(position));
  value.set("description",
            component.description.empty() ? data::null() : data::text(component.description));
  value.set("showcase", data::flag(false));
  value.set("start_date", data::null());
  value.set("group_id", component.group_id.empty() ? data::null() : data::text(component.group_id));
  value.set("page_id", data::text(id_));
  value.set("group", data::flag(component.is_group));
  value.set("only_show_if_degraded", data::flag(false));
  if (!component.is_group) return value;
  auto members = data::list();
  for (const auto& each : component.members) members.items.push_back(data::text(each));
  return std::move(value.set("components", std::move(members)));
}

data::Value PublicPage::components_json() const {
  auto all = data::list();
  for (const auto& each : components_) all.items.push_back(json(each));
  return all;
}

}  // namespace pm::exchange::statuspage
