#include <cstddef>
#include <limits>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "../all.hpp"
#include "../findings.hpp"
#include "../render/template_files.hpp"
#include "export_settings.hpp"
#include "pm/checks/run.hpp"
#include "pm/repo/in_order.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

constexpr Option options[] = {
    {.name = "--output",
     .letter = "-o",
     .value = "FILE|DIR",
     .help = "where to write; default: standard output, where the format is one file"},
    {.name = "--as-of",
     .value = "TIME",
     .help = "measure what has not ended up to this time; default: now"},
    {.name = "--public",
     .help = "of `statuspage`: without `metadata`, which has the internal parts of a record"},
    {.name = "--force", .help = "also what has errors, as far as it can be read"},
    {.name = "--check", .help = "write nothing; exit status 1 when a file would change"},
    {.name = "--dry-run", .help = "write nothing; print the diff"},
};

constexpr Example examples[] = {
    {"pm export statuspage --public -o public/api/v2", "what readers of status pages know"},
    {"pm export json | jq '.incidents[].id'", "all of it, with what is computed"},
    {"pm export openmetrics -o /var/lib/node_exporter/pm.prom", "for Prometheus"},
    {"pm export slack latest", "a message for a channel"},
};

/// Whether a time is still to come is for `pm check` to say.
constexpr time::Instant end_of_time = {std::numeric_limits<time::Milliseconds>::max() / 2};

/// What reading came to.
struct Outcome {
  std::size_t with_errors = 0;
  bool unreadable = false;
};

repo::Record judged_record(const World& world, const repo::Entry& entry,
                           const repo::Repository& repository) {
  auto record = repo::load(world.disk, entry, repository.defaults());
  checks::run({.incident = record.incident, .config = repository.config, .now = end_of_time},
              record.report);
  return record;
}

/// Only errors are said here: the rest is what `pm check` is for.
void refuse(World& world, repo::Record& record, Outcome& outcome) {
  record.report.relevel([](const text::Diagnostic& d) {
    return d.level == text::Level::error ? d.level : text::Level::off;
  });
  print(world.err, record.report, pen(world, world.terminal.err));
  outcome.unreadable |= record.unreadable;
  ++outcome.with_errors;
}

/// What was read points into its sources, which are kept with it.
struct Held {
  std::vector<repo::Record> records;
  Outcome outcome;
};

Held read(World& world, const Opened& opened, bool force) {
  Held held;
  repo::in_order(
      opened.entries.size(),
      [&](std::size_t i) { return judged_record(world, opened.entries[i], opened.repository); },
      [&](std::size_t, repo::Record record) {
        if (record.unreadable || (record.report.has_errors() && !force))
          return refuse(world, record, held.outcome);
        held.records.push_back(std::move(record));
      });
  return held;
}

int conclude(World& world, const ExportSettings& settings, const Output& output, const Held& held) {
  if (settings.target.kind != Target::Kind::stream)
    world.err << fmt::format("{} exported, {} {}\n", text::counted(held.records.size(), "incident"),
                             text::counted(output.changed(), "file"),
                             output.compares() ? "would change" : "written");
  if (held.outcome.with_errors > 0)
    world.err << text::counted(held.outcome.with_errors, "incident")
              << " not exported because of errors; `--force` exports what can be read\n";
  if (held.outcome.unreadable) return world_said_no;
  const bool stale = settings.check && output.changed() > 0;
  return held.outcome.with_errors > 0 || stale ? problems : fine;
}

/// Messages are made of templates, which the repository may have its own of. `mistakes` counts the
/// templates that have some.
exchange::MessageTemplates templates_of(World& world, const TemplateFiles& files,
                                        std::size_t& mistakes) {
  return {.load = [&files](std::string_view name,
                           std::string_view format) { return files.load(name, format); },
          .names = [&files](std::string_view format) { return files.names(format); },
          .mistaken =
              [&world, &mistakes](const text::Report& report) {
                print(world.err, report, pen(world, world.terminal.err));
                ++mistakes;
              }};
}

int export_all(World& world, const Opened& opened, const ExportSettings& settings) {
  const auto held = read(world, opened, settings.force);
  const TemplateFiles files(world.disk, opened.repository.templates());
  std::size_t mistakes = 0;
  exchange::Collection collection = {.config = opened.repository.config,
                                     .incidents = {},
                                     .as_of = settings.as_of,
                                     .templates = templates_of(world, files, mistakes),
                                     .only_public = settings.only_public};
  for (const auto& record : held.records)
    collection.incidents.push_back(
        {record.incident, metrics::measure(record.incident, settings.as_of)});
  Output output(world, settings.target);
  if (!settings.exporter->one || !collection.incidents.empty())
    settings.exporter->run(collection, [&](const std::string& name, std::string_view bytes) {
      output.put(name, bytes);
    });
  const int status = conclude(world, settings, output, held);
  return status == fine && mistakes > 0 ? problems : status;
}

int run(World& world, const Arguments& arguments) {
  const auto exporter = exporter_asked_for(arguments);
  if (const auto* mistake = std::get_if<UsageMistake>(&exporter))
    return misused(world, mistake->message, mistake->help);
  const std::vector<std::string> names(arguments.operands.begin() + 1, arguments.operands.end());
  text::Report report;
  const auto opened = open(world, names, report);
  print(world.err, report, pen(world, world.terminal.err));
  if (!opened) return wrong_usage;
  if (report.has_errors()) return problems;
  const auto settings =
      export_settings(world, arguments, *std::get<const exchange::Exporter*>(exporter), *opened);
  if (const auto* mistake = std::get_if<UsageMistake>(&settings))
    return misused(world, mistake->message, mistake->help);
  return export_all(world, *opened, std::get<ExportSettings>(settings));
}

}  // namespace

constinit const Command export_incidents = {
    .name = "export",
    .summary = "Hand incidents on to other systems",
    .operands = "FORMAT [INCIDENT…]",
    .most_operands = any_number,
    .details =
        "All incidents, or those that are named, in one of these formats:\n"
        "\n"
        "  statuspage     JSON of the Statuspage API v2, for readers of status pages\n"
        "  json           pm's own JSON, with all that is computed\n"
        "  csv            incidents, updates and actions as tables\n"
        "  icalendar      maintenance and due dates, for calendars\n"
        "  openmetrics    counts and durations, for Prometheus\n"
        "  jira-csv       actions for the import of Jira\n"
        "  github-issues  actions for the API of GitHub\n"
        "  slack, email   a message about one incident\n"
        "\n"
        "An incident with errors is left out, the others are exported.",
    .options = options,
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
