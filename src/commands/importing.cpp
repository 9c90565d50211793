#include "importing.hpp"

#include <algorithm>
#include <ostream>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "imported_record.hpp"
#include "pm/exchange/refresh.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/work/revise.hpp"
#include "registry.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

using exchange::import_error;
using exchange::Imported;

/// Returns the first error of a report as the reason to reject an incident.
text::Diagnostic first_error(const Imported& imported, std::string_view what,
                             const text::Report& report) {
  const auto found =
      std::find_if(report.all().begin(), report.all().end(),
                   [](const auto& finding) { return finding.level == text::Level::error; });
  if (found == report.all().end()) return import_error(imported.origin, std::string(what));
  return import_error(imported.origin, fmt::format("{}: {}", what, found->message), found->help);
}

void omit(Imported& imported, std::string_view what, const std::string& value) {
  imported.remarks.push_back({.what = std::string(what),
                              .value = value,
                              .words = "the existing record keeps its own value"});
}

/// Keeps only the events of a timeline that is added to a record, which has its own title, zone and
/// so on. Reports omitted values of the source, except a title made from the file name.
void keep_events(Imported& imported) {
  auto& all = imported.incident;
  if (all.severity) omit(imported, "severity", all.severity->value);
  if (all.impact) omit(imported, "impact", std::string(model::word(all.impact->value)));
  if (all.organization) omit(imported, "organization", all.organization->value);
  const auto made = std::erase_if(imported.remarks, [](const auto& remark) {
    return remark.kind == exchange::Remark::Kind::read_as && remark.what == "title";
  });
  if (made == 0 && all.title) omit(imported, "title", all.title->value);
  model::Incident only;
  only.zone = all.zone;
  only.updates = std::move(all.updates);
  only.timeline = std::move(all.timeline);
  only.components = std::move(all.components);
  only.fields = std::move(all.fields);
  all = std::move(only);
}

bool of_one_origin(const model::Origin& a, const model::Origin& b) {
  const auto same = [](const auto& one, const auto& other) {
    return one && other && one->value == other->value;
  };
  return same(a.system, b.system) && same(a.id, b.id);
}

}  // namespace

Importing::Importing(World& world, const ImportRequest& request, const repo::Repository& repository,
                     work::Transaction& transaction, std::optional<repo::Entry> into)
    : world_(world),
      request_(request),
      repository_(repository),
      transaction_(transaction),
      into_(std::move(into)),
      known_(world.disk, repository),
      registry_(repository.config.components.names_and_groups()),
      used_(known_.components()),
      report_(request.report.has_value()) {}

std::optional<repo::Record> Importing::record() const {
  return into_ ? std::optional(known_.read(*into_)) : std::nullopt;
}

void Importing::refuse(const text::Diagnostic& error) {
  urgent(world_) << text::draw(error, pen(world_, world_.terminal.err)) << '\n';
  report_.add(error);
  status_ = std::max(status_, exit_status(error.rule));
}

void Importing::cannot_read(const std::string& path, const files::Failure& failure) {
  refuse({.rule = "failure",
          .message = failure.what(),
          .place = {.name = path},
          .help = failure.help()});
}

void Importing::done(Fate fate, const Imported& imported, const repo::Record& record) {
  print_diff(world_, transaction_);
  const auto findings = work::judged(record, repository_.config, world_.now());
  report_.add(fate, record.entry.path, imported, findings);
  known_.add(record, transaction_.dry_run());
  work::add_components(record.incident, used_);
  if (fate != Fate::as_it_was && !transaction_.dry_run())
    world_.out << text::visible(record.entry.path) << '\n';
}

Result<void> Importing::make(const Imported& imported) {
  const auto text = imported_text(world_, repository_, imported.incident);
  const auto wanted = imported_id(imported.incident, world_.now());
  repo::Record empty;
  empty.entry = known_.free_entry(wanted);
  const auto record = repo::with_text(empty, text, repository_.defaults());
  if (record.report.has_errors())
    return failed(first_error(imported, "the result is not a valid record", record.report));
  // Only a person can have created the file since: pm writes while it holds the lock.
  if (!transaction_.create(record.entry.path, text))
    return failed(import_error(
        imported.origin, fmt::format("another program has just created `{}`", record.entry.path),
        "import the source again"));
  done(Fate::made, imported, record);
  return {};
}

Result<void> Importing::change(Imported imported, const repo::Record& record) {
  if (record.unreadable || record.report.has_errors())
    return failed(first_error(
        imported, fmt::format("the record `{}` has errors", record.entry.path), record.report));
  const bool one = !into_ || of_one_origin(record.incident.origin, imported.incident.origin);
  auto refresh = exchange::refreshed(record.incident, imported.incident, request_.prefer,
                                     one ? exchange::Origins::one : exchange::Origins::several);
  std::move(refresh.remarks.begin(), refresh.remarks.end(), std::back_inserter(imported.remarks));
  if (refresh.changes.empty()) {
    done(Fate::as_it_was, imported, record);
    return {};
  }
  const auto revision = work::revised(record, refresh.changes, repository_, world_.now());
  if (!revision)
    return failed(first_error(imported, fmt::format("cannot update `{}`", record.entry.path),
                              revision.error()));
  const auto& after = revision->record;
  transaction_.write(after.entry.path, record.source->bytes(), after.source->bytes());
  done(Fate::changed, imported, after);
  return {};
}

/// Rejects a second file of the same name, if the format identifies incidents only by file name.
Result<void> Importing::same_file(const exchange::Importer& importer, const Imported& imported) {
  const auto& origin = imported.incident.origin;
  if (!importer.id_is_file || !origin.system || !origin.id) return {};
  const auto known =
      files_.try_emplace({origin.system->value, origin.id->value}, imported.origin.file);
  if (known.first->second == imported.origin.file) return {};
  return failed(import_error(
      imported.origin,
      fmt::format("two files have the name `{}`: also {}", origin.id->value,
                  text::quoted(known.first->second)),
      "pm identifies incidents of this format by their file name: rename one of the files"));
}

Result<void> Importing::put(const exchange::Importer& importer, Imported imported) {
  model::use_registered_names(imported.incident, repository_.config.components);
  if (into_) {
    if (importer.timeline) keep_events(imported);
    return change(std::move(imported), known_.read(*into_));
  }
  if (auto same = same_file(importer, imported); !same) return same;
  const auto entry = known_.find(imported.incident);
  if (!entry) return make(imported);
  const auto record = known_.read(*entry);
  if (importer.id_is_file && !exchange::share_a_moment(record.incident, imported.incident))
    return failed(import_error(
        imported.origin,
        fmt::format(
            "pm imported `{}` from a file with this name, but the two have no time in common",
            record.entry.path),
        "if this is another incident, rename the file; if not, remove the record and import "
        "again"));
  return change(std::move(imported), record);
}

void Importing::refuse(const exchange::Input& source, text::Diagnostic error) {
  error.place = source.with_line(std::move(error.place));
  refuse(error);
}

void Importing::take(const exchange::Importer& importer, const exchange::Input& source,
                     Result<exchange::Taken> taken) {
  if (!taken) return refuse(source, std::move(taken).error());
  if (auto* imported = std::get_if<Imported>(&*taken)) {
    auto put_in = put(importer, *std::move(imported));
    if (!put_in) refuse(source, std::move(put_in).error());
    return;
  }
  const auto& registry = std::get<exchange::Registry>(*taken);
  const auto before = registry_.all().size();
  for (const auto& component : registry.components) registry_.add(component);
  report_.add(registry, registry_.all().size() - before);
}

/// Adds the new components of all sources to pm.yaml. If it listed none before, every name was
/// valid, so that the new list also needs the names that records use.
void Importing::finish() {
  const auto before = Components(repository_.config.components.names_and_groups()).all().size();
  const bool has_new = registry_.all().size() > before;
  if (!has_new) return;
  if (before == 0) {
    for (const auto& name : used_) registry_.add_name(name);
  }
  const auto& all = registry_.all();
  const auto first = all.begin() + static_cast<std::ptrdiff_t>(before);
  add_to_registry(world_.disk, repository_, transaction_, {first, all.end()});
  print_diff(world_, transaction_);
}

}  // namespace pm::commands
