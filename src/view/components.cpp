#include "parts.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>

#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/words.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

/// The components of one group, or one component without a group.
struct Group {
  std::string_view name;
  std::vector<std::string> members;
};

std::vector<Group> groups(const model::Incident& incident) {
  std::vector<Group> result;
  std::map<std::string_view, std::size_t> places;
  for (const auto& component : incident.components) {
    const std::string_view name = component.group;
    const auto place =
        name.empty() ? result.size() : places.emplace(name, result.size()).first->second;
    if (place == result.size()) result.push_back({.name = name});
    result[place].members.push_back(component.name.value);
  }
  return result;
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

/// "SuperOffice CRM Cloud (Login services, WebTools)"
std::string group_line(const Group& group) {
  if (group.name.empty()) return joined(group.members);
  return fmt::format("{} ({})", group.name, joined(group.members));
}

/// Returns "A", "A and B", "A, B, and C", as on public status pages.
std::string affected(const std::vector<Group>& groups) {
  std::string words;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (i > 0 && groups.size() > 2) words += ',';
    if (i > 0) words += i + 1 == groups.size() ? " and " : " ";
    words += group_line(groups[i]);
  }
  return words;
}

data::Value data_of(const Group& group) {
  data::List names(group.members.begin(), group.members.end());
  data::Value data;
  data.set("group", shown(group.name));
  data.set("names", std::move(names));
  data.set("line", group_line(group));
  return data;
}

data::Value data_of(const model::Component& component) {
  data::Value data;
  data.set("name", component.name.value);
  data.set("group", shown(std::string_view(component.group)));
  return data;
}

void set_status(data::Value& data, std::string_view name, model::Status status) {
  data.set("name", name);
  data.set("status", in_words(model::word(status)));
  data.set("status_word", model::word(status));
}

data::Value data_of(const metrics::ComponentTime& time) {
  data::Value data;
  set_status(data, time.name, time.status);
  data.set("length", shown(time.length));
  return data;
}

template <typename T>
data::List each(const std::vector<T>& things) {
  data::List list;
  list.reserve(things.size());
  for (const auto& thing : things) list.push_back(data_of(thing));
  return list;
}

std::string sentence(const model::Incident& incident, const std::string& affected) {
  const bool maintenance = incident.kind_or_default() == model::Kind::maintenance;
  return fmt::format("This {} affected: {}.", maintenance ? "maintenance" : "incident", affected);
}

}  // namespace

data::Value shown(const std::vector<model::ComponentStatus>& components) {
  data::List list;
  for (const auto& component : components) {
    set_status(list.emplace_back(), component.name.value, component.status.value);
  }
  return list;
}

std::string line(const std::vector<model::ComponentStatus>& components) {
  std::vector<std::string> words;
  for (const auto& component : components) {
    const auto status = text::lower_ascii(in_words(model::word(component.status.value)));
    words.push_back(fmt::format("{} ({})", component.name.value, status));
  }
  return joined(words);
}

void set_components(data::Value& data, const model::Incident& incident,
                    const metrics::Durations& durations) {
  const auto grouped = groups(incident);
  const auto words = affected(grouped);
  data.set("components", each(incident.components));
  data.set("has_components", !incident.components.empty());
  data.set("component_groups", each(grouped));
  data.set("affected", shown(words));
  data.set("affected_sentence",
           words.empty() ? data::Value() : data::Value(sentence(incident, words)));
  data.set("component_times", each(durations.components));
  data.set("has_component_times", !durations.components.empty());
}

}  // namespace pm::view
