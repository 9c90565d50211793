#include "completion_values.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <set>
#include <string>

#include <fmt/format.h>

#include "pm/commands/world.hpp"
#include "pm/exchange/export.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/component.hpp"
#include "pm/model/incident.hpp"
#include "pm/model/names.hpp"
#include "pm/model/phase.hpp"
#include "pm/repo/entry.hpp"
#include "pm/repo/record.hpp"
#include "pm/repo/references.hpp"
#include "pm/text/embedded.hpp"
#include "pm/work/templates.hpp"
#include "set_key.hpp"

namespace pm::commands {
namespace {

/// So many bytes of records are searched for names. It takes some milliseconds.
constexpr std::size_t most_searched = std::size_t{8} * 1024 * 1024;

Candidates as_candidates(const repo::References::Names& names) {
  Candidates all;
  for (const auto& name : names) all.push_back({name});
  return all;
}

repo::References references(const Place& place) {
  return repo::references(place.world.disk, place.repository,
                          repo::entries(place.world.disk, place.repository), most_searched);
}

bool action_is_open(const model::Action& action) {
  using model::ActionStatus;
  const auto status = action.status ? action.status->value : ActionStatus::open;
  return status == ActionStatus::open || status == ActionStatus::in_progress;
}

/// The actions of an incident with this id that are open, or that are not.
Candidates actions_of(const Place& place, std::string_view id, bool open) {
  Candidates all;
  for (const auto& entry : repo::entries(place.world.disk, place.repository)) {
    if (entry.id != id) continue;
    const auto record = repo::load(place.world.disk, place.repository, entry);
    std::size_t number = 0;
    for (const auto& action : record.incident.actions) {
      ++number;
      if (action_is_open(action) == open)
        all.push_back({fmt::format("{}#{}", id, number), action.title ? action.title->value : ""});
    }
  }
  return all;
}

/// The last incidents come first: they are used most.
Candidates incidents(const Place& place) {
  if (place.typed.find('/') != std::string_view::npos) return {{std::string(any_file)}};
  Candidates all = {{"latest", "last by id"}};
  const auto entries = repo::entries(place.world.disk, place.repository);
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) all.push_back({entry->id});
  return all;
}

/// `ID#NUMBER`: first the incident, then, after the `#`, its actions.
Candidates actions(const Place& place, bool open) {
  const auto hash = place.typed.find('#');
  if (hash != std::string_view::npos) return actions_of(place, place.typed.substr(0, hash), open);
  Candidates all;
  for (const auto& entry : repo::entries(place.world.disk, place.repository))
    all.push_back({entry.id + "#"});
  return all;
}

Candidates open_actions(const Place& place) { return actions(place, true); }
Candidates closed_actions(const Place& place) { return actions(place, false); }

Candidates components(const Place& place) {
  const auto& registry = place.repository.config.components;
  if (registry.empty()) return as_candidates(references(place).components);
  Candidates all;
  for (const auto& component : registry) {
    const auto& description = component.description;
    all.push_back({component.name.value, description ? description->value : component.group});
  }
  return all;
}

/// `NAME` and `NAME=`, and after the equals sign the statuses.
Candidates component_statuses(const Place& place) {
  const auto equals = place.typed.rfind('=');
  Candidates all;
  if (equals != std::string_view::npos) {
    for (const auto& name : names(model::Status{}))
      all.push_back({fmt::format("{}={}", place.typed.substr(0, equals), name.word)});
    return all;
  }
  for (auto& component : components(place)) {
    all.push_back({component.value, component.description});
    all.push_back({component.value + "=", std::move(component.description)});
  }
  return all;
}

Candidates phases(const Place&) {
  Candidates all;
  for (const auto& name : names(model::Phase{})) all.push_back({std::string(name.word)});
  return all;
}

Candidates severities(const Place& place) {
  Candidates all;
  for (const auto& severity : place.repository.config.severities) all.push_back({severity});
  return all;
}

Candidates labels(const Place& place) { return as_candidates(references(place).labels); }
Candidates owners(const Place& place) { return as_candidates(references(place).owners); }
Candidates people(const Place& place) { return as_candidates(references(place).people); }

Candidates templates(const Place& place) {
  const work::TemplateFiles files(place.world.disk, place.repository);
  std::set<std::string, std::less<>> all;
  for (const auto& file : files.all()) all.insert(file.name);
  return as_candidates(all);
}

Candidates rules(const Place&) {
  Candidates all;
  for (const auto& page : text::embedded_rules())
    all.push_back({std::string(page.name.substr(0, page.name.rfind('.')))});
  return all;
}

Candidates import_formats(const Place&) {
  Candidates all;
  for (const auto* importer : exchange::importers())
    all.push_back({std::string(importer->name), std::string(importer->summary)});
  return all;
}

Candidates export_formats(const Place&) {
  Candidates all;
  for (const auto* exporter : exchange::exporters())
    all.push_back({std::string(exporter->name), std::string(exporter->summary)});
  return all;
}

/// The name of a key, with the numbers of what is typed for `N`; empty where a number is missing.
std::string with_numbers(std::string_view name, std::string_view typed) {
  std::string all;
  while (!name.empty()) {
    const auto part = name.substr(0, name.find('.'));
    const auto number = typed.substr(0, typed.find('.'));
    const bool is_number =
        !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
    if (part == "N" && !is_number) return {};
    fmt::format_to(std::back_inserter(all), "{}{}", all.empty() ? "" : ".",
                   part == "N" ? number : part);
    name.remove_prefix(std::min(part.size() + 1, name.size()));
    typed.remove_prefix(std::min(number.size() + 1, typed.size()));
  }
  return all;
}

/// What can follow the name of a key.
std::vector<std::string_view> set_signs(model::Shape shape) {
  using model::Shape;
  if (shape == Shape::texts || shape == Shape::names || shape == Shape::relation)
    return {"+=", "-=", "="};
  if (shape == Shape::mapping) return {};
  const bool has_keys = shape == Shape::list || shape == Shape::roles || shape == Shape::statuses ||
                        shape == Shape::headings || shape == Shape::free;
  return has_keys ? std::vector<std::string_view>{"."} : std::vector<std::string_view>{"="};
}

Candidates set_keys(const Place& place) {
  Candidates all;
  each_set_key([&](const std::string& full, const model::FormatKey& row) {
    const auto name = with_numbers(full, place.typed);
    if (name.empty()) return;
    for (const auto sign : set_signs(row.shape))
      all.push_back({fmt::format("{}{}", name, sign), std::string(row.summary)});
  });
  return all;
}

/// The values of a key. What an option of its name takes, its value can be too.
Candidates set_values(const Place& place, const SetKey& key) {
  Candidates all;
  for (const auto choice : key.row->choices) all.push_back({std::string(choice)});
  const auto shape = key.shape();
  if (shape == model::Shape::flag) all = {{"true"}, {"false"}};
  if (shape == model::Shape::statuses && key.is == SetKey::Is::entry)
    for (const auto& name : names(model::Status{})) all.push_back({std::string(name.word)});
  if (shape == model::Shape::statuses && key.is == SetKey::Is::field)
    return component_statuses(place);
  if (shape == model::Shape::relation) {
    const auto colon = place.typed.find(':');
    for (const auto& type : names(model::RelationType{}))
      if (colon == std::string_view::npos) all.push_back({fmt::format("{}:", type.word)});
    for (const auto& incident : incidents(place))
      if (colon != std::string_view::npos && incident.value != "latest")
        all.push_back({fmt::format("{}:{}", place.typed.substr(0, colon), incident.value)});
    return all;
  }
  auto option = fmt::format("--{}", key.row->name);
  const bool is_list = shape == model::Shape::texts || shape == model::Shape::names;
  if (is_list && option.ends_with('s')) option.pop_back();
  if (key.is == SetKey::Is::field) add_values(place, option, "VALUE", all);
  return all;
}

/// `KEY=`, and after it the values.
Candidates assignments(const Place& place) {
  const auto sign = place.typed.find('=');
  if (sign == std::string_view::npos) return set_keys(place);
  auto name = place.typed.substr(0, sign);
  if (name.ends_with('+') || name.ends_with('-')) name.remove_suffix(1);
  const auto key = read_set_key(name, data::null(), Items::any);
  if (!key) return {};
  auto all = set_values({place.world, place.repository, place.typed.substr(sign + 1)}, *key);
  for (auto& each : all) each.value.insert(0, place.typed.substr(0, sign + 1));
  return all;
}

Candidates file_names(const Place&) { return {{std::string(any_file)}}; }
Candidates folder_names(const Place&) { return {{std::string(any_folder)}}; }

/// The meaning of a value: by its option or command, by its word
/// in help, or by both.
struct Meaning {
  std::string_view of;
  std::string_view word;
  Candidates (*list)(const Place&);
};

/// The first match counts.
constexpr Meaning meanings[] = {
    {"import", "FORMAT", import_formats},
    {"export", "FORMAT", export_formats},
    {"set", "KEY=VALUE", assignments},
    {"", "INCIDENT", incidents},
    {"actions reopen", "ID", closed_actions},
    {"", "ID", open_actions},
    {"", "PHASE", phases},
    {"", "RULE", rules},
    {"", "NAME[=STATUS]", component_statuses},
    {"", "NAME=STATUS", component_statuses},
    {"", "FILE", file_names},
    {"", "PATH", file_names},
    {"", "DIR", folder_names},
    {"--component", "", components},
    {"--label", "", labels},
    {"--severity", "", severities},
    {"--owner", "", owners},
    {"--by", "", people},
    {"--template", "NAME", templates},
    {"template show", "NAME", templates},
    {"template eject", "NAME", templates},
};

}  // namespace

void add_values(const Place& place, std::string_view of, std::string_view words, Candidates& all) {
  while (!words.empty()) {
    const auto end = std::min(words.find('|'), words.size());
    const auto word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    if (word.front() >= 'a' && word.front() <= 'z') all.push_back({std::string(word)});
    const auto fits = [&](const Meaning& meaning) {
      return (meaning.of.empty() || meaning.of == of) &&
             (meaning.word.empty() || meaning.word == word);
    };
    const auto found = std::find_if(std::begin(meanings), std::end(meanings), fits);
    if (found == std::end(meanings)) continue;
    auto more = found->list(place);
    std::move(more.begin(), more.end(), std::back_inserter(all));
  }
}

}  // namespace pm::commands
