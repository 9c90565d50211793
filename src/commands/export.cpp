#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "all.hpp"
#include "edition.hpp"
#include "exit_status.hpp"
#include "export_settings.hpp"
#include "pm/checks/run.hpp"
#include "pm/model/edition.hpp"
#include "pm/model/shown_zone.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/words.hpp"
#include "pm/work/for_each_record.hpp"
#include "pm/work/neighbours.hpp"
#include "pm/work/publication.hpp"
#include "pm/work/templates.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

constexpr Option export_options[] = {
    {.name = "--output",
     .letter = "-o",
     .value = "FILE|DIR",
     .help = "where to write; default: standard output, for formats of one file"},
    {.name = "--as-of",
     .value = "TIME",
     .help = "measure ongoing incidents up to TIME; default: now"},
    edition_option,
    public_option,
    timezone_option,
    {.name = "--force", .help = "also export readable parts of incidents with errors"},
    {.name = "--check", .help = "write nothing; exit 1 if a file would change"},
    {.name = "--dry-run", .help = "write nothing; print the diff"},
};

constexpr Example export_examples[] = {
    {"pm export statuspage --public -o public/api/v2", "files for readers of status pages"},
    {"pm export json | jq '.incidents[].id'", "everything, with computed values"},
    {"pm export openmetrics -o /var/lib/node_exporter/pm.prom", "for Prometheus"},
    {"pm export slack latest", "a message for a channel"},
};

/// Only `pm check` reports times in the future.
constexpr time::Instant end_of_export_time = {std::numeric_limits<time::Milliseconds>::max() / 2};

/// The result of reading.
struct ExportRead {
  std::size_t with_errors = 0;
  bool unreadable = false;
  std::size_t left_out = 0;  ///< by the public edition
};

void omit_from_export(const World& world, repo::Record& record, ExportRead& outcome) {
  print_errors(world, std::move(record.report));
  outcome.unreadable |= record.unreadable;
  ++outcome.with_errors;
}

/// The records, which also keep the sources that incidents refer to.
struct RecordsToExport {
  std::vector<repo::Record> records;
  ExportRead outcome;
};

RecordsToExport read_checked(const World& world, const work::Opened& opened, bool force) {
  RecordsToExport held;
  work::for_each_record(
      world.disk, opened,
      [&](repo::Record record) {
        checks::run({.incident = record.incident,
                     .config = opened.repository.config,
                     .prose = record.prose.get()},
                    record.report);
        return record;
      },
      [&](repo::Record record) {
        if (record.unreadable || (record.report.has_errors() && !force))
          return omit_from_export(world, record, held.outcome);
        held.records.push_back(std::move(record));
      });
  return held;
}

/// Returns whether an export of figures omits an incident, because it does not count.
bool omits_mode(const ExportSettings& settings, const model::Incident& incident) {
  return settings.exporter->only_standard && incident.mode_or_default() != model::Mode::standard;
}

int conclude_export(World& world, const ExportSettings& settings, const work::Output& output,
                    const RecordsToExport& held, std::size_t exported) {
  if (!output.is_stream())
    world.err << fmt::format("{} exported, {} {}\n", text::counted(exported, "incident"),
                             text::counted(output.changed(), "file"),
                             output.compares() ? "would change" : "written");
  if (const auto omitted = held.records.size() - exported; omitted > 0)
    world.err << fmt::format(
        "{} not exported: drills, near misses and void incidents do not count\n",
        text::counted(omitted, "incident"));
  if (held.outcome.left_out > 0)
    world.err << text::counted(held.outcome.left_out, "incident")
              << " not exported: the public edition omits drills, near misses and void ones\n";
  if (held.outcome.with_errors > 0)
    world.err << text::counted(held.outcome.with_errors, "incident")
              << " not exported because of errors; `--force` exports the readable parts\n";
  if (held.outcome.unreadable) return exit_io;
  const bool stale = settings.check && output.changed() > 0;
  return held.outcome.with_errors > 0 || stale ? exit_findings : exit_ok;
}

/// Returns access to the templates of messages, including those of the repository.
/// `template_errors` counts the templates with errors.
exchange::MessageTemplates templates_of(World& world, const work::TemplateFiles& files,
                                        std::size_t& template_errors) {
  return {.load = [&files](std::string_view name,
                           std::string_view format) { return files.load(name, format); },
          .names = [&files](std::string_view format) { return files.names(format); },
          .mistaken =
              [&world, &template_errors](const text::Report& report) {
                print(world, report);
                ++template_errors;
              }};
}

/// Turns the records into the edition and zone of the settings, and drops those that it omits.
void make_editions(RecordsToExport& held, const ExportSettings& settings,
                   const work::Neighbours& neighbours, work::Publication& publication) {
  for (auto& record : held.records) {
    auto& incident = record.incident;
    if (settings.zone) model::show_in(incident, *settings.zone);
    if (settings.edition == model::Edition::open)
      publication.add(incident, neighbours.make_public(incident));
  }
  if (settings.edition != model::Edition::open) return;
  held.outcome.left_out = std::erase_if(
      held.records, [](const repo::Record& each) { return !model::is_public(each.incident); });
}

int export_all(World& world, const work::Opened& opened, const ExportSettings& settings) {
  auto held = read_checked(world, opened, settings.force);
  const work::TemplateFiles files(world.disk, opened.repository);
  work::Output output(world.disk, settings.target);
  work::Publication publication(output, settings.edition);
  publication.add(opened.repository.config);
  make_editions(held, settings,
                {world.disk, opened.repository, settings.edition, settings.as_of, {}}, publication);
  std::size_t template_errors = 0;
  exchange::Collection collection = {.config = opened.repository.config,
                                     .incidents = {},
                                     .as_of = settings.as_of,
                                     .templates = templates_of(world, files, template_errors),
                                     .edition = settings.edition};
  for (const auto& record : held.records) {
    if (omits_mode(settings, record.incident)) continue;
    collection.incidents.push_back(
        {record.incident, metrics::measure(record.incident, settings.as_of)});
  }
  if (!settings.exporter->one || !collection.incidents.empty())
    settings.exporter->run(collection, [&](const std::string& name, std::string_view bytes) {
      world.out << publication.put(name, bytes);
    });
  const auto printed = publication.finish();
  if (!printed) return refuse(world, printed.error(), "nothing was published");
  world.out << *printed;
  const int status = conclude_export(world, settings, output, held, collection.incidents.size());
  return status == exit_ok && template_errors > 0 ? exit_findings : status;
}

int run_export(World& world, const Arguments& arguments) {
  const auto exporter = exporter_asked_for(arguments);
  if (!exporter) return fail(world, exporter.error());
  const std::vector<std::string> names(arguments.operands.begin() + 1, arguments.operands.end());
  text::Report report;
  const auto opened = work::open(host(world), names, report);
  print(world, report);
  if (!opened) return exit_usage;
  if (report.has_errors()) return exit_findings;
  const auto settings = export_settings(world, arguments, **exporter, *opened);
  if (!settings) return fail(world, settings.error());
  return export_all(world, *opened, *settings);
}

}  // namespace

constinit const Command export_command = {
    .name = "export",
    .summary = "Export incidents to other tools",
    .operands = "FORMAT [INCIDENT…]",
    .most_operands = any_number,
    .details =
        "Exports all incidents, or those you name, in one of these formats:\n"
        "\n"
        "  statuspage     JSON of the Statuspage API v2, for readers of status pages\n"
        "  json           pm's own JSON, with all computed values\n"
        "  csv            incidents, updates and actions as tables\n"
        "  icalendar      maintenance and due dates, for calendars\n"
        "  openmetrics    counts and durations, for Prometheus\n"
        "  jira-csv       actions for the CSV import of Jira\n"
        "  github-issues  actions for the API of GitHub\n"
        "  slack, email   a message about one incident\n"
        "\n"
        "pm omits incidents with errors and exports the others.",
    .options = export_options,
    .examples = export_examples,
    .run = run_export,
};

}  // namespace pm::commands
