#include "importing.hpp"

#include <algorithm>
#include <ostream>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "../write/revision.hpp"
#include "imported_record.hpp"
#include "pm/exchange/refresh.hpp"
#include "pm/text/utf8.hpp"
#include "registry.hpp"

namespace pm::commands {
namespace {

using exchange::Imported;
using exchange::Refused;

/// The first error of a report, as the reason why an incident was not taken.
Refused refused(const Imported& imported, std::string_view what, const text::Report& report) {
  Refused refused = {.origin = imported.origin, .message = std::string(what), .help = {}};
  const auto found =
      std::find_if(report.all().begin(), report.all().end(),
                   [](const auto& finding) { return finding.level == text::Level::error; });
  if (found == report.all().end()) return refused;
  refused.message += fmt::format(": {}", found->message);
  refused.help = found->help;
  return refused;
}

/// Of a timeline that is added to a record only its events are wanted: title, zone and so on are
/// the record's.
model::Incident events(model::Incident incident) {
  model::Incident only;
  only.zone = incident.zone;
  only.updates = std::move(incident.updates);
  only.timeline = std::move(incident.timeline);
  only.components = std::move(incident.components);
  only.fields = std::move(incident.fields);
  return only;
}

}  // namespace

Importing::Importing(World& world, const ImportWish& wish, const repo::Repository& repository,
                     Writing& writing, std::optional<repo::Entry> into)
    : world_(world),
      wish_(wish),
      repository_(repository),
      writing_(writing),
      into_(std::move(into)),
      known_(world, repository),
      report_(wish.report.has_value()) {}

void Importing::refuse(const Refused& refused) {
  world_.err << words(refused) << '\n';
  report_.add(refused);
}

void Importing::done(Fate fate, const Imported& imported, const repo::Record& record) {
  const auto findings = judged(record, repository_.config, world_.now());
  report_.add(fate, record.entry.path, imported, findings);
  known_.add(record, writing_.dry_run());
  if (fate != Fate::as_it_was && !writing_.dry_run())
    world_.out << text::visible(record.entry.path) << '\n';
}

void Importing::make(const Imported& imported) {
  const auto text = imported_text(world_, repository_, imported.incident);
  const auto wanted = imported_id(imported.incident, world_.now());
  repo::Record empty;
  empty.entry = known_.free_entry(wanted);
  const auto record = repo::with_text(empty, text, repository_.defaults());
  if (record.report.has_errors())
    return refuse(refused(imported, "it would be no record", record.report));
  // Somebody else may take the name meanwhile only by hand: pm writes under the lock.
  if (!writing_.create(record.entry.path, text))
    return refuse({.origin = imported.origin,
                   .message = fmt::format("`{}` was made meanwhile", record.entry.path),
                   .help = "import it again"});
  done(Fate::made, imported, record);
}

void Importing::change(Imported imported, const repo::Record& record) {
  if (record.unreadable || record.report.has_errors())
    return refuse(refused(imported, fmt::format("the record `{}` has errors", record.entry.path),
                          record.report));
  auto refresh = exchange::refreshed(record.incident, imported.incident, wish_.prefer);
  std::move(refresh.remarks.begin(), refresh.remarks.end(), std::back_inserter(imported.remarks));
  if (refresh.changes.empty()) return done(Fate::as_it_was, imported, record);
  const auto revision = revised(record, refresh.changes, repository_, world_.now());
  if (const auto* refusal = std::get_if<Refusal>(&revision))
    return refuse(refused(imported,
                          fmt::format("`{}` cannot be brought up to date", record.entry.path),
                          refusal->findings));
  const auto& after = std::get<Revision>(revision).record;
  writing_.write(after.entry.path, record.source->bytes(), after.source->bytes());
  done(Fate::changed, imported, after);
}

void Importing::take(const exchange::Importer& importer, Imported imported) {
  if (into_) {
    if (importer.timeline) imported.incident = events(std::move(imported.incident));
    return change(std::move(imported), known_.read(*into_));
  }
  if (const auto entry = known_.find(imported.incident))
    return change(std::move(imported), known_.read(*entry));
  make(imported);
}

void Importing::take(const exchange::Importer& importer, exchange::Taken taken) {
  if (auto* imported = std::get_if<Imported>(&taken)) return take(importer, std::move(*imported));
  if (const auto* refused = std::get_if<Refused>(&taken)) return refuse(*refused);
  const auto& registry = std::get<exchange::Registry>(taken);
  report_.add(registry, add_to_registry(world_, repository_, writing_, registry.components));
}

}  // namespace pm::commands
