#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "../all.hpp"
#include "../findings.hpp"
#include "../opened.hpp"
#include "../show/screen.hpp"
#include "data_forms.hpp"
#include "list_query.hpp"
#include "list_rows.hpp"
#include "list_table.hpp"
#include "pm/checks/run.hpp"
#include "pm/repo/in_order.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

constexpr std::string_view kinds[] = {"incident", "maintenance"};
constexpr std::string_view sort_keys[] = {"started",  "-started",  "duration", "-duration",
                                          "severity", "-severity", "id",       "-id",
                                          "title",    "-title"};

constexpr Option options[] = {
    {.name = "--open", .help = "only those that are not over"},
    {.name = "--kind",
     .value = "KIND",
     .help = "only those of this kind: incident, maintenance",
     .choices = kinds,
     .repeats = true},
    {.name = "--component",
     .value = "NAME",
     .help = "only those that hurt this component, or one of this group",
     .repeats = true},
    {.name = "--severity", .value = "NAME", .help = "only those of this severity", .repeats = true},
    {.name = "--label", .value = "NAME", .help = "only those with this label", .repeats = true},
    {.name = "--since",
     .value = "TIME",
     .help = "only those that began then or later; a duration such as 30d counts back from now"},
    {.name = "--until", .value = "TIME", .help = "only those that began then or earlier"},
    {.name = "--grep",
     .value = "TEXT",
     .help = "only those that say this text in title, messages or prose, in capitals or not",
     .repeats = true},
    {.name = "--sort",
     .value = "KEY",
     .help = "started, duration, severity, id or title; a - before it turns the order round; "
             "default: -started, the newest first",
     .choices = sort_keys},
    form_option,
};

constexpr Example examples[] = {
    {"pm list --open", "what is going on"},
    {"pm list --since 30d --severity S1 --severity S2", "the worst of the last 30 days"},
    {"pm list --component Engage --sort -duration",
     "where one component was hurt, the longest first"},
    {"pm list --since 2024-01-01 --until 2024-03-31 --format csv > q1.csv",
     "a quarter, for a spreadsheet"},
};

/// What is kept of one incident.
struct Part {
  std::optional<Row> row;  ///< nothing: not wanted
  text::Report unreadable;
  bool has_errors = false;
};

/// What reading so many incidents came to.
struct Outcome {
  std::vector<Row> rows = {};
  std::size_t with_errors = 0;
  bool unreadable = false;
};

Part part(const World& world, const repo::Entry& entry, const repo::Repository& repository,
          const Query& query, time::Instant now) {
  auto record = repo::load(world.disk, entry, repository.defaults());
  if (record.unreadable)
    return {.row = {}, .unreadable = std::move(record.report), .has_errors = false};
  checks::set_levels(repository.config, record.report);
  Part part = {.row = {}, .unreadable = {}, .has_errors = record.report.has_errors()};
  const auto durations = metrics::measure(record.incident, now);
  if (matches(query, record.incident, durations))
    part.row = row(record.incident, durations, repository.config);
  return part;
}

Outcome read(World& world, const Opened& opened, const Query& query) {
  Outcome outcome;
  const auto now = world.now();
  repo::in_order(
      opened.entries.size(),
      [&](std::size_t i) { return part(world, opened.entries[i], opened.repository, query, now); },
      [&](std::size_t, Part part) {
        print(world.err, part.unreadable, pen(world, world.terminal.err));
        outcome.unreadable |= !part.unreadable.empty();
        outcome.with_errors += part.has_errors ? 1 : 0;
        if (part.row) outcome.rows.push_back(std::move(*part.row));
      });
  return outcome;
}

void put(World& world, const std::vector<Row>& rows, std::string_view form) {
  view::Data::List all;
  for (const auto& row : rows) all.push_back(row.data);
  const auto text =
      data_text(form, all,
                {"id", "title", "kind", "severity", "impact", "state", "is_open", "started",
                 "resolved", "duration_seconds", "is_about", "components", "labels"});
  world.out << (text ? *text : incidents_table(all, table_screen(world)));
}

void conclude(World& world, const Outcome& outcome) {
  const auto open = std::count_if(outcome.rows.begin(), outcome.rows.end(),
                                  [](const Row& row) { return row.is_open; });
  world.err << fmt::format("{}, {} open\n", text::counted(outcome.rows.size(), "incident"), open);
  if (outcome.with_errors == 0) return;
  world.err << fmt::format("{} errors and can be read only in part; `pm check` says which\n",
                           outcome.with_errors == 1
                               ? "1 incident has"
                               : fmt::format("{} incidents have", outcome.with_errors));
}

int run(World& world, const Arguments& arguments) {
  text::Report report;
  const auto opened = open(world, {}, report);
  print(world.err, report, pen(world, world.terminal.err));
  const auto asked = query(arguments, opened->repository.config, world.now());
  if (const auto* mistake = std::get_if<UsageMistake>(&asked))
    return misused(world, mistake->message, mistake->help);
  auto outcome = read(world, *opened, std::get<Query>(asked));
  sort_by(arguments.value("--sort").value_or("-started"), outcome.rows);
  put(world, outcome.rows, arguments.value("--format").value_or("table"));
  conclude(world, outcome);
  if (outcome.unreadable) return world_said_no;
  return outcome.with_errors > 0 || report.has_errors() ? problems : fine;
}

}  // namespace

constinit const Command list = {
    .name = "list",
    .summary = "List incidents",
    .operands = {},
    .most_operands = 0,
    .details =
        "One line for each incident, the newest first; those that are not over are\n"
        "marked. An option that stands several times takes any of its values, different\n"
        "options must all hold. --grep looks for plain text, not for a pattern.",
    .options = options,
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
