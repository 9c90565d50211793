#include "candidate_lists.hpp"

#include <set>

#include <fmt/format.h>

#include "../render/template_files.hpp"
#include "pm/exchange/export.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/component.hpp"
#include "pm/model/names.hpp"
#include "pm/model/phase.hpp"
#include "pm/repo/entry.hpp"
#include "pm/repo/mentions.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/embedded.hpp"

namespace pm::commands {
namespace {

/// Of records, to look for names in them. It takes some milliseconds.
constexpr std::size_t most_searched = std::size_t{8} * 1024 * 1024;

Candidates as_candidates(const repo::Mentions::Names& names) {
  Candidates all;
  for (const auto& name : names) all.push_back({name});
  return all;
}

repo::Mentions mentions(const Place& place) {
  return repo::mentions(place.world.disk, repo::entries(place.world.disk, place.repository),
                        most_searched);
}

bool is_open(const model::Action& action) {
  using model::ActionStatus;
  const auto status = action.status ? action.status->value : ActionStatus::open;
  return status == ActionStatus::open || status == ActionStatus::in_progress;
}

Candidates actions_of(const Place& place, std::string_view id) {
  Candidates all;
  for (const auto& entry : repo::entries(place.world.disk, place.repository)) {
    if (entry.id != id) continue;
    const auto record = repo::load(place.world.disk, entry, place.repository.defaults());
    std::size_t number = 0;
    for (const auto& action : record.incident.actions) {
      ++number;
      if (is_open(action))
        all.push_back({fmt::format("{}#{}", id, number), action.title ? action.title->value : ""});
    }
  }
  return all;
}

}  // namespace

/// The last first, which are asked for most.
Candidates incidents(const Place& place) {
  if (place.typed.find('/') != std::string_view::npos) return {{std::string(any_file)}};
  Candidates all = {{"latest", "the last by id"}};
  const auto entries = repo::entries(place.world.disk, place.repository);
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) all.push_back({entry->id});
  return all;
}

/// `ID#NUMBER`; first the incident, then, behind the `#`, its actions.
Candidates open_actions(const Place& place) {
  const auto hash = place.typed.find('#');
  if (hash != std::string_view::npos) return actions_of(place, place.typed.substr(0, hash));
  Candidates all;
  for (const auto& entry : repo::entries(place.world.disk, place.repository))
    all.push_back({entry.id + "#"});
  return all;
}

Candidates components(const Place& place) {
  const auto& registry = place.repository.config.components;
  if (registry.empty()) return as_candidates(mentions(place).components);
  Candidates all;
  for (const auto& component : registry) all.push_back({component.name.value, component.group});
  return all;
}

/// `NAME=`, and behind the equals sign the statuses.
Candidates component_statuses(const Place& place) {
  const auto equals = place.typed.rfind('=');
  Candidates all;
  if (equals != std::string_view::npos) {
    for (const auto& name : names(model::Status{}))
      all.push_back({fmt::format("{}={}", place.typed.substr(0, equals), name.word)});
    return all;
  }
  for (auto& component : components(place))
    all.push_back({component.value + "=", std::move(component.description)});
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

Candidates labels(const Place& place) { return as_candidates(mentions(place).labels); }
Candidates owners(const Place& place) { return as_candidates(mentions(place).owners); }
Candidates people(const Place& place) { return as_candidates(mentions(place).people); }

Candidates templates(const Place& place) {
  const TemplateFiles files(place.world.disk, place.repository.templates());
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

Candidates file_names(const Place&) { return {{std::string(any_file)}}; }
Candidates folder_names(const Place&) { return {{std::string(any_folder)}}; }

}  // namespace pm::commands
