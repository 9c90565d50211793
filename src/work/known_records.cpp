#include "pm/work/known_records.hpp"

#include <vector>

#include <fmt/format.h>

#include "pm/repo/free_entry.hpp"
#include "pm/work/for_each_record.hpp"

namespace pm::work {

void add_components(const model::Incident& incident, std::set<std::string>& into) {
  for (const auto& component : incident.components) into.insert(component.name.value);
  for (const auto& update : incident.updates) {
    for (const auto& each : update.components) into.insert(each.name.value);
  }
  for (const auto& outage : incident.outages) {
    for (const auto& each : outage.components) into.insert(each.name.value);
  }
}

KnownRecords::KnownRecords(const files::Disk& disk, const repo::Repository& repository)
    : disk_(disk), repository_(repository) {
  for_each_record(
      disk, repository, repo::entries(disk, repository), [](repo::Record record) { return record; },
      [&](const repo::Record& record) {
        add(record, false);
        add_components(record.incident, components_);
        // Without a mapping the record has no known source.
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
  if (text == texts_.end()) return repo::load(disk_, repository_, entry);
  repo::Record record;
  record.entry = entry;
  return repo::with_text(record, text->second, repository_.defaults());
}

repo::Entry KnownRecords::free_entry(const std::string& wanted) const {
  auto entry = repo::free_entry(disk_, repository_, wanted);
  for (int number = 2; texts_.count(entry.path) > 0; ++number)
    entry = repo::free_entry(disk_, repository_, fmt::format("{}-{}", wanted, number));
  return entry;
}

void KnownRecords::add(const repo::Record& record, bool only_here) {
  const auto& origin = record.incident.origin;
  if (origin.system && origin.id)
    by_source_.try_emplace({origin.system->value, origin.id->value}, record.entry);
  by_id_.try_emplace(record.entry.id, record.entry);
  if (only_here) texts_[record.entry.path] = std::string(record.source->bytes());
}

}  // namespace pm::work
