#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "merge_driver.hpp"
#include "pm/checks/run.hpp"
#include "pm/data/json.hpp"
#include "pm/history/history.hpp"
#include "pm/metrics/actions.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "pm/view/follow_ups.hpp"
#include "pm/view/postmortem.hpp"
#include "pm/view/status_line.hpp"
#include "pm/work/neighbours.hpp"
#include "pm/work/open.hpp"
#include "reporting.hpp"
#include "screen.hpp"
#include "show_page.hpp"

namespace pm::commands {
namespace {

constexpr std::string_view show_formats[] = {"text", "json"};

constexpr Option show_options[] = {
    {.name = "--format",
     .value = "FORMAT",
     .help = "text, or json (the template context); default: text",
     .choices = show_formats},
    {.name = "--no-pager", .help = "print long pages without a pager"},
};

constexpr Example show_examples[] = {
    {"pm show", "show the open incident, or the last one"},
    {"pm show engage", "show the incident with this in its id"},
    {"pm show latest --format json", "the data of the last incident, for programs"},
};

/// Returns the named incident. Without a name: the open one if there is exactly one, otherwise the
/// last.
std::optional<repo::Entry> chosen(World& world, const work::Opened& opened,
                                  const Arguments& arguments) {
  if (opened.entries.empty()) return std::nullopt;
  if (!arguments.operands.empty()) return opened.entries.front();
  const auto [open, begun, unknown] = work::open_incidents(host(world), opened);
  if (!unknown.empty()) world.err << work::not_known_whether_open(unknown) << '\n';
  if (open.size() == 1) return open.front();
  if (begun.size() == 1) return begun.front();
  if (open.size() > 1)
    world.err << fmt::format(
        "{} incidents are open; this is the last by id; `pm list --open` lists them\n",
        open.size());
  return opened.entries.back();
}

/// Returns whether pm could not read all of the record, so that the file contains more.
bool is_partial(const repo::Record& record, const model::Config& config) {
  auto found = record.report;
  checks::set_levels(config, found);
  return found.has_errors();
}

/// Returns the times at which an incident was reopened, except those that are not known.
std::vector<Reopening> reopenings(const model::Incident& incident) {
  const auto openings = history::of(incident).openings;
  std::vector<Reopening> all;
  for (std::size_t i = 1; i < openings.size(); ++i) {
    const auto& from = openings[i].from;
    const auto& end = openings[i - 1].to;
    if (!from) continue;
    auto& one = all.emplace_back();
    one.at = time::posted(from->value.at, from->value.precision, incident.zone);
    if (!end || from->value.at < end->value.at) continue;
    const auto gap = from->value.at - end->value.at;
    one.gap = time::long_duration(gap);
    one.seconds = gap / time::seconds;
  }
  return all;
}

/// Returns everything to show of a record, and adds the diagnostics of `pm check` to its report.
Shown shown(World& world, repo::Record& record, const repo::Repository& repository) {
  const auto& incident = record.incident;
  const auto& config = repository.config;
  const auto now = world.now();
  const auto ids =
      incident.related.empty() ? checks::Ids() : work::incident_ids(host(world), repository);
  checks::run({.incident = incident,
               .config = config,
               .now = now,
               .ids = &ids,
               .is_alias = work::alias_lookup(host(world), repository),
               .prose = record.prose.get()},
              record.report);
  const auto durations = metrics::measure(incident, now);
  const view::Surroundings around = {
      .neighbour =
          work::Neighbours(world.disk, repository, model::Edition::internal, now, std::string())};
  Shown result = {.incident = view::postmortem(incident, durations, config, now, around)};
  for (const auto& each : metrics::follow_ups(incident, durations, now))
    result.follow_ups.push_back(view::follow_up(incident, each));
  result.reopenings = reopenings(incident);
  result.next_update = view::next_update_due(incident, config, now);
  // The page shows the promise itself; past promises are for `pm check`.
  result.findings = record.report;
  result.findings.relevel([](const text::Diagnostic& found) {
    return found.rule == "missed-promise" ? text::Level::off : found.level;
  });
  return result;
}

void print_text(World& world, const Shown& shown, const Arguments& arguments) {
  const auto program = arguments.has("--no-pager") ? std::string() : pager(world);
  auto where = screen(world);
  where.links = where.links && passes_links(program);
  print_page(world, in_locale(world, terminal_page(shown, where)), program);
}

int refuse(World& world, const repo::Record& record) {
  print(world, record.report);
  return exit_io;
}

int show_one(World& world, const repo::Entry& entry, const repo::Repository& repository,
             const Arguments& arguments) {
  auto record = repo::load(world.disk, repository, entry);
  if (record.unreadable) return refuse(world, record);
  const bool partial = is_partial(record, repository.config);
  const auto all = shown(world, record, repository);
  if (arguments.value("--format") == "json") {
    world.out << data::to_json(all.incident, data::JsonEscapes::needed);
  } else {
    print_text(world, all, arguments);
  }
  if (!partial) return exit_ok;
  world.err << fmt::format("{} has errors; pm reads only parts of it\n", text::quoted(entry.path));
  return exit_findings;
}

int run_show(World& world, const Arguments& arguments) {
  text::Report report;
  const auto opened = work::open(host(world), arguments.operands, report);
  print(world, report);
  if (!opened) return exit_usage;
  const auto entry = chosen(world, *opened, arguments);
  if (!entry)
    return fail(world,
                usage_error("there are no incidents", "`pm new TITLE` creates the first one"));
  const auto status = show_one(world, *entry, opened->repository, arguments);
  warn_without_merge_driver(world, opened->repository.root);
  return std::max(status, report.has_errors() ? exit_findings : exit_ok);
}

}  // namespace

constinit const Command show_command = {
    .name = "show",
    .summary = "Show an incident",
    .operands = "[INCIDENT]",
    .most_operands = 1,
    .details =
        "Shows facts, durations, a bar of the phases, updates (newest first while the\n"
        "incident is ongoing), timeline events, the postmortem, open actions, and the\n"
        "diagnostics of `pm check`. Without INCIDENT pm shows the open incident if there\n"
        "is exactly one, otherwise the last by id. On a terminal, pages longer than the\n"
        "screen go through `$PAGER`, by default `less`.",
    .options = show_options,
    .examples = show_examples,
    .run = run_show,
};

}  // namespace pm::commands
