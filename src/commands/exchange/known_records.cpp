#include "known_records.hpp"

#include <cstddef>
#include <vector>

#include <fmt/format.h>

#include "pm/repo/free_entry.hpp"
#include "pm/repo/in_order.hpp"

namespace pm::commands {

void add_components(const model::Incident& incident, std::set<std::string>& into) {
  for (const auto& component : incident.components) into.insert(component.name.value);
  for (const auto& update : incident.updates) {
    for (const auto& each : update.components) into.insert(each.name.value);
  }
  for (const auto& outage : incident.outages) {
    for (const auto& each : outage.components) into.insert(each.name.value);
  }
}

KnownRecords::KnownRecords(const World& world, const repo::Repository& repository)
    : world_(world), repository_(repository) {
  const auto entries = repo::entries(world.disk, repository);
  repo::in_order(
      entries.size(),
      [&](std::size_t i) { return repo::load(world.disk, entries[i], repository.defaults()); },
      [&](std::size_t, const repo::Record& record) {
        add(record, false);
        add_components(record.incident, components_);
        // Without its mapping nobody knows where it came from.
        if (!record.incident.where && unreadable_.empty()) unreadable_ = record.entry.path;
      });
}

std::optional<repo::Entry> KnownRecords::find(const model::Incident& incident) const {
  const auto& origin = incident.origin;
  if (origin.system && origin.id) {
    const auto found = by_source_.find({origin.system->value, origin.id->value});
    if (found != by_source_.end()) return found->second;
  }
  const auto found = by_id_.find(incident.id);
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

repo::Record KnownRecords::read(const repo::Entry& entry) const {
  const auto text = texts_.find(entry.path);
  if (text == texts_.end()) return repo::load(world_.disk, entry, repository_.defaults());
  repo::Record record;
  record.entry = entry;
  return repo::with_text(record, text->second, repository_.defaults());
}

repo::Entry KnownRecords::free_entry(const std::string& wanted) const {
  auto entry = repo::free_entry(world_.disk, repository_, wanted);
  for (int number = 2; texts_.count(entry.path) > 0; ++number)
    entry = repo::free_entry(world_.disk, repository_, fmt::format("{}-{}", wanted, number));
  return entry;
}

void KnownRecords::add(const repo::Record& record, bool only_here) {
  const auto& origin = record.incident.origin;
  if (origin.system && origin.id)
    by_source_.try_emplace({origin.system->value, origin.id->value}, record.entry);
  by_id_.try_emplace(record.entry.id, record.entry);
  if (only_here) texts_[record.entry.path] = std::string(record.source->bytes());
}

}  // namespace pm::commands
