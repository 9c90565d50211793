#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "import_settings.hpp"
#include "importing.hpp"
#include "parse.hpp"
#include "pm/commands/world.hpp"
#include "pm/exchange/import.hpp"
#include "pm/exchange/input.hpp"
#include "pm/files/failure.hpp"
#include "pm/files/reading.hpp"
#include "pm/repo/entry.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "pm/work/open.hpp"
#include "pm/work/output.hpp"
#include "reporting.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

// The files and directories that the arguments of `pm import` name.

/// Returns the repository with another directory for new records.
Result<repo::Repository> with_directory(const World& world, repo::Repository repository,
                                        const std::string& folder) {
  const std::filesystem::path root =
      world.disk.resolved(repository.root.empty() ? "." : repository.root);
  const auto way = std::filesystem::path(world.disk.resolved(folder)).lexically_relative(root);
  if (way.empty() || *way.begin() == "..")
    return failed(usage_error(fmt::format("{} is outside the repository", text::quoted(folder)),
                              "name a directory inside the repository"));
  repository.config.incidents = way.generic_string();
  return repository;
}

/// Reports that the import report would replace a source or a file that pm reads.
std::optional<text::Diagnostic> report_in_the_way(const World& world, const ImportRequest& request,
                                                  const std::vector<std::string>& sources,
                                                  const work::Opened& opened) {
  if (!request.report || *request.report == "-") return std::nullopt;
  const auto place = world.disk.resolved(*request.report);
  const bool is_source = std::any_of(sources.begin(), sources.end(), [&](const auto& source) {
    return source != "-" && world.disk.resolved(source) == place;
  });
  if (!is_source &&
      !work::is_read(world.disk, {.kind = work::Target::Kind::file, .path = *request.report},
                     opened))
    return std::nullopt;
  return usage_error(fmt::format("the import report would replace a file that pm reads: {}",
                                 text::quoted(*request.report)),
                     "name another file");
}

/// Reports that the first argument is neither a format nor a file.
std::optional<text::Diagnostic> neither_format_nor_file(const World& world,
                                                        const ImportRequest& request) {
  const auto& first = request.sources.front();
  const bool is_word = first.find_first_of("./-") == std::string::npos;
  if (request.importer != nullptr || !is_word || world.disk.kind(first) != files::Kind::missing)
    return std::nullopt;
  std::vector<std::string_view> names;
  for (const auto* importer : exchange::importers()) names.push_back(importer->name);
  const auto meant = text::nearest(first, names);
  return usage_error(fmt::format("{} is neither an import format nor a file", text::quoted(first)),
                     meant ? fmt::format("did you mean `{}`?", *meant)
                           : fmt::format("valid formats: {}", text::one_of(names)));
}

class StreamReading final : public files::Reading {
 public:
  explicit StreamReading(std::istream& stream) : stream_(stream) {}

  std::size_t read(char* into, std::size_t most) override {
    stream_.read(into, static_cast<std::streamsize>(most));
    return static_cast<std::size_t>(stream_.gcount());
  }

 private:
  std::istream& stream_;
};

/// Collects files. Visits a directory only once, even if links lead to it again.
class Gathering {
 public:
  explicit Gathering(const files::Disk& disk) : disk_(disk) {}

  void add(const std::string& path) {
    if (disk_.kind(path) != files::Kind::folder) return files_.push_back(path);
    if (!seen_.insert(disk_.resolved(path)).second) return;
    auto folder = path;
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    for (const auto& name : disk_.list(folder)) add(folder + "/" + name);
  }
  void add_standard_input() { files_.push_back("-"); }

  [[nodiscard]] std::vector<std::string> take() { return std::move(files_); }

 private:
  const files::Disk& disk_;
  std::set<std::string> seen_;
  std::vector<std::string> files_;
};

/// Returns the files that arguments name; for a directory all files in it and below, by name.
std::vector<std::string> source_files(const files::Disk& disk,
                                      const std::vector<std::string>& operands) {
  Gathering all(disk);
  for (const auto& operand : operands) {
    if (operand == "-")
      all.add_standard_input();
    else
      all.add(operand);
  }
  return all.take();
}

/// Opens a file to read in pieces; `-` is standard input.
exchange::Input opened_source(const World& world, const std::string& path) {
  if (path == "-")
    return {std::string(exchange::standard_input), std::make_unique<StreamReading>(world.in)};
  return {path, world.disk.open(path)};
}

constexpr Option import_options[] = {
    {.name = "--into",
     .value = "DIR",
     .help = "directory for new records; default: the incidents directory"},
    {.name = "--incident",
     .value = "INCIDENT",
     .help = "add the import to this record instead of creating one"},
    {.name = "--organization", .value = "NAME", .help = "organization; default: from the source"},
    {.name = "--timezone",
     .value = "ZONE",
     .help = "time zone in which pm reads times without a zone, and shows all times"},
    {.name = "--title", .value = "TEXT", .help = "title for a source without one"},
    {.name = "--map",
     .value = "KEY.WORD=VALUE",
     .help = "map a source value (severity.down=S1) or a column (time=Timestamp)",
     .repeats = true},
    {.name = "--overwrite", .help = "overwrite differing values in existing records"},
    {.name = "--force", .help = "import documents that are not reports of incidents"},
    {.name = "--report", .value = "FILE|-", .help = "write the import report to FILE"},
    dry_run_option,
    lock_wait_option,
};

constexpr Example import_examples[] = {
    {"pm import incidents.json --report report.txt", "incidents of a hosted status page"},
    {"pm import cstate content/issues --timezone Europe/London --map severity.down=S1",
     "incidents of a Hugo status site"},
    {"pm import postmortems/*.md --dry-run", "preview the import of hand-written postmortems"},
    {"pm import csv war-room.csv --incident latest --map time=Timestamp",
     "add a timeline to an existing record"},
};

/// Returns the record of `--incident`, if given.
Result<std::optional<repo::Entry>, int> record_named(World& world, const ImportRequest& request,
                                                     const repo::Repository& repository) {
  if (!request.incident) return std::optional<repo::Entry>();
  text::Report report;
  auto entries = repo::select(world.disk, repository, {*request.incident}, report);
  repo::report_elsewhere(world.disk, repository, entries, report);
  print(world, report);
  if (!report.empty()) return failed(exit_usage);
  return std::optional(std::move(entries.front()));
}

/// Returns the settings for a source. Its times are in the zone of the record that it is added to,
/// unless `--timezone` is given.
exchange::ImportSettings settings_for(const ImportRequest& request, const model::Incident* record) {
  auto settings = request.settings;
  settings.into = record;
  if (record != nullptr && !settings.zone_was_given) settings.zone = record->zone;
  return settings;
}

/// Opens a source. Reports an unreadable one and returns nothing: the others are still imported.
std::optional<exchange::Input> opened(const World& world, const std::string& path,
                                      Importing& importing) {
  try {
    return opened_source(world, path);
  } catch (const files::Failure& failure) {
    importing.cannot_read(path, failure);
    return std::nullopt;
  }
}

void import_file(const World& world, const ImportRequest& request, const std::string& path,
                 Importing& importing) {
  auto input = opened(world, path, importing);
  if (!input) return;
  const auto* importer = request.importer ? request.importer : exchange::importer_of(*input);
  if (importer == nullptr)
    return importing.refuse(exchange::import_error(
        {.file = input->name()}, input->head(1).empty() ? "the file is empty" : "unknown format",
        "name it: `pm import FORMAT FILE`; `pm import --help` lists the formats"));
  const auto record = importing.record();
  importer->run(
      *input, settings_for(request, record ? &record->incident : nullptr),
      [&](Result<exchange::Taken> taken) { importing.take(*importer, *input, std::move(taken)); });
}

void put_report(World& world, const ImportRequest& request, const ImportReport& report,
                bool dry_run) {
  if (request.report == "-")
    world.out << report.text();
  else if (request.report)
    world.disk.write(*request.report, report.text());
  world.err << report.summary(dry_run);
}

/// Fails on an unreadable record, which may belong to an imported incident.
int refuse_unreadable(const World& world, const std::string& path) {
  return fail(world,
              {.rule = "import",
               .message = fmt::format("cannot read {}, which may belong to an imported incident",
                                      text::quoted(path)),
               .help = "run `pm check` and fix the record first"});
}

int import_all(World& world, const ImportRequest& request, const work::Opened& opened,
               const work::WriteSettings& settings) {
  const auto& repository = opened.repository;
  const auto sources = source_files(world.disk, request.sources);
  if (const auto wrong = report_in_the_way(world, request, sources, opened))
    return fail(world, *wrong);
  auto into = record_named(world, request, repository);
  if (!into) return into.error();
  work::Transaction transaction(host(world), repository, settings, "import");
  Importing importing(world, request, repository, transaction, *std::move(into));
  if (!importing.unreadable_record().empty())
    return refuse_unreadable(world, importing.unreadable_record());
  for (const auto& path : sources) import_file(world, request, path, importing);
  importing.finish();
  put_report(world, request, importing.report(), settings.dry_run);
  return importing.status();
}

int run_import(World& world, const Arguments& arguments) {
  auto ready = ready_to_write(world, arguments, {});
  if (!ready) return ready.error();
  auto& [opened, settings] = *ready;
  const auto request = import_request(arguments, opened.repository.config);
  if (!request) return fail(world, request.error());
  const auto& asked = *request;
  if (const auto wrong = neither_format_nor_file(world, asked)) return fail(world, *wrong);
  if (asked.into) {
    auto elsewhere = with_directory(world, opened.repository, *asked.into);
    if (!elsewhere) return fail(world, elsewhere.error());
    opened.repository = *std::move(elsewhere);
  }
  return import_all(world, asked, opened, settings);
}

}  // namespace

constinit const Command import_command = {
    .name = "import",
    .summary = "Import incidents from other tools",
    .operands = "[FORMAT] FILE|DIR|-…",
    .most_operands = any_number,
    .details =
        "Creates a record for each incident, with a name as `pm new` would choose it, and\n"
        "prints its path. You can omit FORMAT if pm can recognize the file:\n"
        "\n"
        "  statuspage       JSON of the Statuspage API v2\n"
        "  statuspage-text  the text of an incident's web page\n"
        "  cstate           issues of a cState status site\n"
        "  icco             files of the collection icco/postmortems\n"
        "  markdown         a hand-written postmortem\n"
        "  json             output of `pm export json`\n"
        "  csv, jsonl       a timeline\n"
        "  slack, alertmanager, git-log   timelines of other tools\n"
        "\n"
        "pm finds an incident that was imported before by its `source` and adds missing\n"
        "values; what people wrote stays. pm keeps data without a place in a record under\n"
        "`fields`; the report lists everything else.",
    .options = import_options,
    .examples = import_examples,
    .run = run_import,
};

}  // namespace pm::commands
