#include "pm/work/open.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "pm/checks/run.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/words.hpp"
#include "pm/work/for_each_record.hpp"

namespace pm::work {
namespace {

/// Returns whether errors in pm.yaml prevent writing. Unknown keys do not: pm ignores them, and an
/// outage is no time to reject an update. An unreadable value might change what pm writes.
bool stops_writing(const text::Report& report) {
  return std::any_of(report.all().begin(), report.all().end(), [](const auto& found) {
    return found.level == text::Level::error && found.rule != "unknown-key";
  });
}

enum class Openness { announced, begun, ended, unknown };

struct EntryState {
  repo::Entry entry;
  Openness openness;
};

Openness openness(repo::Record& record, const model::Config& config, time::Instant now) {
  checks::set_levels(config, record.report);
  if (record.unreadable || record.report.has_errors()) return Openness::unknown;
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

Result<Opened, text::Report> open_to_write(const Host& host, const std::vector<std::string>& names,
                                           text::Report& report) {
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
  if (stops_writing(report)) return failed(std::exchange(report, {}));
  return std::move(*opened);
}

OpenIncidents open_incidents(const Host& host, const Opened& opened) {
  const auto& config = opened.repository.config;
  const auto now = host.now();
  OpenIncidents found;
  for_each_record(
      host.disk, opened,
      [&](repo::Record record) {
        const auto is = openness(record, config, now);
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

Result<repo::Entry> only_open(const Host& host, const Opened& opened, std::string_view when_none) {
  auto [open, begun, unknown] = open_incidents(host, opened);
  // The unreadable record may be the open one: pm does not guess where to write.
  if (!unknown.empty()) {
    return failed(
        text::Diagnostic{.rule = "open-incident",
                         .message = not_known_whether_open(unknown),
                         .help = "name the incident, or run `pm check` and fix the record"});
  }
  if (open.size() == 1) return std::move(open.front());
  if (begun.size() == 1) return std::move(begun.front());
  if (open.empty()) {
    return failed(text::Diagnostic{
        .rule = "usage", .message = "no incident is open", .help = std::string(when_none)});
  }
  return failed(text::Diagnostic{
      .rule = "usage",
      .message = fmt::format("{} are open", text::counted(open.size(), "incident")),
      .help = "name one: " + listed_ids(open)});
}

}  // namespace pm::work
