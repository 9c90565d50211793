#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "../all.hpp"
#include "../findings.hpp"
#include "../write/writing.hpp"
#include "import_places.hpp"
#include "import_settings.hpp"
#include "import_sources.hpp"
#include "importing.hpp"
#include "pm/files/failure.hpp"
#include "pm/repo/entry.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

constexpr Option options[] = {
    {.name = "--into",
     .value = "DIR",
     .help = "the folder for new records; default: that of the incidents"},
    {.name = "--incident",
     .value = "INCIDENT",
     .help = "add what is read to this record, instead of making one"},
    {.name = "--organization",
     .value = "NAME",
     .help = "whose incidents they are; default: what the source says"},
    {.name = "--timezone",
     .value = "ZONE",
     .help = "in which times without a zone are read, and all are shown"},
    {.name = "--title", .value = "TEXT", .help = "for a source that has none"},
    {.name = "--map",
     .value = "KEY.WORD=VALUE",
     .help = "how a word of the source is read (severity.down=S1), or which column it is "
             "(time=Timestamp)",
     .repeats = true},
    {.name = "--overwrite",
     .help = "where a record that is there differs, take what the source says"},
    {.name = "--report",
     .value = "FILE|-",
     .help = "write what became of every field, value and line into a file"},
    dry_run_option,
    lock_wait_option,
};

constexpr Example examples[] = {
    {"pm import incidents.json --report losses.txt", "the incidents of a hosted status page"},
    {"pm import cstate content/issues --timezone Europe/London --map severity.down=S1",
     "a Hugo status site"},
    {"pm import postmortems/*.md --dry-run", "what would become of postmortems written by hand"},
    {"pm import csv war-room.csv --incident latest --map time=Timestamp",
     "a timeline, into a record that is there"},
};

/// The record that is named, if one is.
std::variant<std::optional<repo::Entry>, int> record_named(World& world, const ImportWish& wish,
                                                           const repo::Repository& repository) {
  if (!wish.incident) return std::optional<repo::Entry>();
  text::Report report;
  auto entries = repo::select(world.disk, repository, {*wish.incident}, report);
  repo::report_elsewhere(world.disk, repository, entries, report);
  print(world.err, report, pen(world, world.terminal.err));
  if (!report.empty()) return wrong_usage;
  return std::optional(std::move(entries.front()));
}

/// A source that is added to a record tells of times in the zone of that record, unless somebody
/// says otherwise.
exchange::ImportSettings settings_for(const ImportWish& wish, const model::Incident* record) {
  auto settings = wish.settings;
  settings.into = record;
  if (record != nullptr && !settings.zone_was_given) settings.zone = record->zone;
  return settings;
}

/// A source that cannot be read is none of the others' business; nothing when it is one.
std::optional<exchange::Input> opened(const World& world, const std::string& path,
                                      Importing& importing) {
  try {
    return opened_source(world, path);
  } catch (const files::Failure& failure) {
    importing.cannot_read(path, failure);
    return std::nullopt;
  }
}

void import_file(const World& world, const ImportWish& wish, const std::string& path,
                 Importing& importing) {
  auto input = opened(world, path, importing);
  if (!input) return;
  const auto* importer = wish.importer ? wish.importer : exchange::importer_of(*input);
  if (importer == nullptr)
    return importing.refuse(
        {.origin = {.file = input->name()},
         .message =
             input->head(1).empty() ? "it is empty" : "it looks like no format that pm reads",
         .help = "name its format: `pm import FORMAT FILE`; `pm import --help` lists them"});
  const auto record = importing.record();
  importer->run(*input, settings_for(wish, record ? &record->incident : nullptr),
                [&](exchange::Taken taken) { importing.take(*importer, std::move(taken)); });
}

void put_report(World& world, const ImportWish& wish, const ImportReport& report, bool dry_run) {
  if (wish.report == "-")
    world.out << report.text();
  else if (wish.report)
    world.disk.write(*wish.report, report.text());
  world.err << report.summary(dry_run);
}

/// A record that nobody can read may be the one that a source is to be known by.
int refuse_unreadable(World& world, const std::string& path) {
  world.err << fmt::format(
      "error[import]: {} cannot be read, and may be of an incident that is imported\n"
      "  = help: `pm check` says what is wrong with it; put it right first\n",
      text::quoted(path));
  return problems;
}

int import_all(World& world, const ImportWish& wish, const Opened& opened,
               const WriteSettings& settings) {
  const auto& repository = opened.repository;
  const auto sources = source_files(world.disk, wish.sources);
  if (const auto mistake = report_in_the_way(world, wish, sources, opened))
    return misused(world, mistake->message, mistake->help);
  auto into = record_named(world, wish, repository);
  if (const auto* status = std::get_if<int>(&into)) return *status;
  Writing writing(world, repository, settings, "import");
  Importing importing(world, wish, repository, writing,
                      std::get<std::optional<repo::Entry>>(std::move(into)));
  if (!importing.unreadable_record().empty())
    return refuse_unreadable(world, importing.unreadable_record());
  for (const auto& path : sources) import_file(world, wish, path, importing);
  importing.finish();
  put_report(world, wish, importing.report(), settings.dry_run);
  if (importing.could_not_read()) return world_said_no;
  return importing.report().count(Fate::refused) > 0 ? problems : fine;
}

int run(World& world, const Arguments& arguments) {
  auto ready = ready_to_write(world, arguments, {});
  if (const auto* status = std::get_if<int>(&ready)) return *status;
  auto& [opened, settings] = std::get<ReadyToWrite>(ready);
  const auto wish = import_wish(arguments, opened.repository.config);
  if (const auto* mistake = std::get_if<UsageMistake>(&wish))
    return misused(world, mistake->message, mistake->help);
  const auto& asked = std::get<ImportWish>(wish);
  if (const auto mistake = neither_format_nor_file(world, asked))
    return misused(world, mistake->message, mistake->help);
  if (asked.into) {
    auto elsewhere = with_folder(world, opened.repository, *asked.into);
    if (const auto* mistake = std::get_if<UsageMistake>(&elsewhere))
      return misused(world, mistake->message, mistake->help);
    opened.repository = std::get<repo::Repository>(std::move(elsewhere));
  }
  return import_all(world, asked, opened, settings);
}

}  // namespace

constinit const Command import_incidents = {
    .name = "import",
    .summary = "Take over incidents from other systems",
    .operands = "[FORMAT] FILE|DIR|-…",
    .most_operands = any_number,
    .details =
        "Makes a record of each incident, named as `pm new` names them, and prints its\n"
        "path. FORMAT may be left out when a file tells what it is:\n"
        "\n"
        "  statuspage       JSON of the Statuspage API v2\n"
        "  statuspage-text  the text of a page of an incident\n"
        "  cstate           issues of a cState status site\n"
        "  icco             entries of the collection icco/postmortems\n"
        "  markdown         a postmortem written by hand\n"
        "  json             what `pm export json` writes\n"
        "  csv, jsonl       a timeline\n"
        "  slack, alertmanager, git-log   timelines out of other tools\n"
        "\n"
        "An incident that was imported before is found by its `source` and completed:\n"
        "what it lacks is added, what a person wrote stays. What has no place in a record\n"
        "is kept under `fields` where it is data; the report lists all the rest.",
    .options = options,
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
