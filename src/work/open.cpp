#include "pm/work/open.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "pm/checks/run.hpp"
#include "pm/history/history.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/origins.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/work/for_each_head.hpp"

namespace pm::work {
namespace {

/// Returns whether errors in pm.yaml prevent writing. Unknown keys do not: pm ignores them.
bool stops_writing(const text::Report& report) {
  return std::any_of(report.all().begin(), report.all().end(), [](const auto& found) {
    return found.level == text::Level::error && found.rule != "unknown-key";
  });
}

/// Turns rules off that would reject what a setting allows which pm could not read.
void allow_what_is_unknown(const std::string& setting, model::Config& config) {
  const auto off = [&config](const char* rule) {
    // The first level of a rule counts.
    config.checks.insert(config.checks.begin(), {{.value = rule}, {.value = text::Level::off}});
  };
  // Without a key, nothing in pm.yaml could be read.
  if (setting.empty() || setting == "severities") off("unknown-severity");
  if (setting.empty() || setting == "components") off("unknown-component");
}

/// Makes warnings of the settings that pm cannot use, and continues without them. Not of the
/// directory of incidents, since a record in another one would be lost.
void continue_without_settings(const files::Disk& disk, Opened& opened, text::Report& report) {
  auto& repository = opened.repository;
  const bool has_incidents = disk.kind(repository.incidents()) == files::Kind::folder;
  report.change_each([&](text::Diagnostic& found) {
    if (found.level != text::Level::error || !repo::is_in_settings(repository, found.where)) return;
    const auto setting = repo::setting_at(found.where);
    if (setting == "incidents" || (setting.empty() && !has_incidents)) return;
    found.level = text::Level::warning;
    if (found.note.empty()) {
      found.note = setting.empty() ? "pm continues without pm.yaml, with the defaults"
                                   : "pm continues without this setting";
    }
    const bool is_zone = setting.empty() || setting == "timezone";
    if (is_zone && !repository.config.zone) opened.has_unusable_zone = true;
    if (found.rule != "unknown-key") allow_what_is_unknown(setting, repository.config);
  });
}

enum class Openness { announced, begun, ended, unknown };

struct EntryState {
  repo::Entry entry;
  Openness openness;
};

/// The state of an incident whose times cannot be read, because pm.yaml sets an unusable zone: that
/// of its last phase.
Openness openness_by_phases(const repo::Record& record) {
  const auto& found = record.report.all();
  const bool has_other_errors = std::any_of(found.begin(), found.end(), [](const auto& each) {
    return each.level == text::Level::error && each.rule != "time-zone";
  });
  const auto entries = history::entries(record.incident.updates);
  const auto phase = history::last_phase(entries);
  if (has_other_errors || !phase) return Openness::unknown;
  const auto kind = record.incident.kind_or_default();
  if (history::end_before(entries, kind, entries.size())) return Openness::ended;
  return *phase == model::Phase::scheduled ? Openness::announced : Openness::begun;
}

Openness openness(repo::Record& record, const Opened& opened, time::Instant now) {
  checks::set_levels(opened.repository.config, record.report);
  if (record.unreadable) return Openness::unknown;
  if (record.report.has_errors())
    return opened.has_unusable_zone ? openness_by_phases(record) : Openness::unknown;
  const auto& incident = record.incident;
  const auto durations = metrics::measure(incident, now);
  if (durations.ongoing) return Openness::begun;
  return metrics::is_open(durations) ? Openness::announced : Openness::ended;
}

std::string listed_ids(const std::vector<repo::Entry>& entries) {
  std::vector<std::string> ids;
  for (const auto& entry : entries) ids.push_back(entry.id);
  return text::listed(ids);
}

/// "2024-01-29"; empty if an id does not begin with its date.
std::string_view date_of(std::string_view id) {
  return id.substr(0, id.size() - repo::without_date(id).size());
}

bool is_of_earlier_day(const repo::Entry& a, const repo::Entry& b) {
  return !date_of(a.id).empty() && date_of(a.id) < date_of(b.id);
}

text::Diagnostic may_be_open(const repo::Entry& unknown, const repo::Entry& only) {
  return {.rule = "open-incident",
          .level = text::Level::warning,
          .message = fmt::format("{} has errors, and may be open too", text::quoted(unknown.id)),
          .note = fmt::format("pm continues with {}", text::quoted(only.id)),
          .help = fmt::format("run `pm check {}`", text::visible(unknown.id))};
}

}  // namespace

std::optional<Opened> open(const Host& host, const std::vector<std::string>& names,
                           text::Report& report) {
  Opened opened;
  text::Report missing;
  opened.repository = repo::open(host.disk, host.environment, report);
  checks::check_config(opened.repository.config, report);
  checks::set_levels(opened.repository.config, report);
  opened.entries = names.empty() ? repo::entries(host.disk, opened.repository)
                                 : repo::select(host.disk, opened.repository, names, missing);
  repo::report_duplicates(opened.entries, report);
  if (missing.empty()) return opened;
  report = std::move(missing);
  return std::nullopt;
}

checks::Ids incident_ids(const Host& host, const repo::Repository& repository) {
  checks::Ids ids;
  for (const auto& entry : repo::entries(host.disk, repository)) ids.insert(entry.id);
  return ids;
}

std::function<bool(std::string_view)> alias_lookup(const Host& host,
                                                   const repo::Repository& repository) {
  auto known = std::make_shared<std::optional<checks::Ids>>();
  return [&disk = host.disk, &repository, known](std::string_view id) {
    if (!*known) {
      known->emplace();
      for (auto& alias : repo::aliases(disk, repository, repo::entries(disk, repository)))
        (*known)->insert(std::move(alias.id));
    }
    return (*known)->count(id) > 0;
  };
}

Result<Opened, text::Report> open_to_write(const Host& host, const std::vector<std::string>& names,
                                           BadSettings bad_settings, text::Report& report) {
  auto opened = open(host, names, report);
  if (!opened) return failed(std::exchange(report, {}));
  text::Report elsewhere;
  repo::report_elsewhere(host.disk, opened->repository, opened->entries, elsewhere);
  if (!elsewhere.empty()) return failed(std::move(elsewhere));
  if (names.empty()) {
    // Not all incidents were asked for; `pm check` reports duplicate ids.
    report.relevel([](const text::Diagnostic& found) {
      return found.rule == "duplicate-id" ? text::Level::off : found.level;
    });
  }
  for (const auto& source : opened->repository.sources) report.keep(source);
  if (bad_settings == BadSettings::warn) continue_without_settings(host.disk, *opened, report);
  if (stops_writing(report)) return failed(std::exchange(report, {}));
  return std::move(*opened);
}

OpenIncidents open_incidents(const Host& host, const Opened& opened) {
  const auto now = host.now();
  OpenIncidents found;
  for_each_head(
      host, opened, HeadPart::title_and_components,
      // Only settled incidents have heads.
      [](const Head&) {
        return EntryState{{}, Openness::ended};
      },
      [&](repo::Record record) {
        const auto is = openness(record, opened, now);
        return EntryState{std::move(record.entry), is};
      },
      [&](const EntryState& state) {
        const auto& [entry, is] = state;
        if (is == Openness::begun) found.begun.push_back(entry);
        if (is == Openness::begun || is == Openness::announced) found.open.push_back(entry);
        if (is == Openness::unknown) found.unknown.push_back(entry);
      });
  return found;
}

std::string not_known_whether_open(const std::vector<repo::Entry>& unknown) {
  return fmt::format("cannot tell which incident is open: errors in {}", listed_ids(unknown));
}

Result<repo::Entry> only_open(const Host& host, const Opened& opened, std::string_view when_none,
                              text::Report& report) {
  auto [open, begun, unknown] = open_incidents(host, opened);
  const auto* only = open.size() == 1    ? &open.front()
                     : begun.size() == 1 ? &begun.front()
                                         : nullptr;
  // An unreadable record may be the open one: pm does not guess where to write. But a damaged old
  // record does not stop the update of today's incident.
  const bool is_certain =
      only != nullptr && std::all_of(unknown.begin(), unknown.end(), [&](const repo::Entry& each) {
        return is_of_earlier_day(each, *only);
      });
  if (is_certain) {
    for (const auto& each : unknown) report.add(may_be_open(each, *only));
    return *only;
  }
  if (open.size() > 1 && only == nullptr) {
    return failed(text::Diagnostic{
        .rule = "usage",
        .message = fmt::format("{} are open", text::counted(open.size(), "incident")),
        .help = "name one: " + listed_ids(open)});
  }
  if (!unknown.empty()) {
    return failed(
        text::Diagnostic{.rule = "open-incident",
                         .message = not_known_whether_open(unknown),
                         .help = "name the incident, or run `pm check` and fix the record"});
  }
  return failed(text::Diagnostic{
      .rule = "usage", .message = "no incident is open", .help = std::string(when_none)});
}

}  // namespace pm::work
