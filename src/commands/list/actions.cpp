#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "../all.hpp"
#include "../findings.hpp"
#include "../opened.hpp"
#include "../show/screen.hpp"
#include "actions_chosen.hpp"
#include "actions_table.hpp"
#include "data_forms.hpp"
#include "pm/checks/run.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/repo/in_order.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

constexpr std::string_view types[] = {"prevent", "mitigate", "detect", "process"};
constexpr std::string_view sort_keys[] = {"due", "age", "owner"};

constexpr Option options[] = {
    {.name = "--open", .help = "only those that are neither done nor dropped"},
    {.name = "--overdue", .help = "only open ones that are past their day"},
    {.name = "--owner", .value = "OWNER", .help = "only those of this owner", .repeats = true},
    {.name = "--type",
     .value = "TYPE",
     .help = "only those of this type: prevent, mitigate, detect, process",
     .choices = types,
     .repeats = true},
    {.name = "--sort",
     .value = "KEY",
     .help = "due, age or owner; default: the order of the incidents",
     .choices = sort_keys},
    form_option,
};

constexpr Example examples[] = {
    {"pm actions --open --sort due", "what is to be done, the most urgent first"},
    {"pm actions --overdue --owner platform", "what one team is late with"},
    {"pm actions latest", "those of the last incident"},
    {"pm actions --format csv > actions.csv", "all of them, for a spreadsheet"},
};

/// What reading so many incidents came to.
struct Outcome {
  std::vector<Listed> actions = {};
  bool has_errors = false;
  bool unreadable = false;
};

/// What is read of one incident.
struct Part {
  repo::Record record;
  std::vector<Listed> actions = {};
};

Part part(const World& world, const repo::Entry& entry, const repo::Repository& repository,
          const Wanted& wanted, time::Instant now) {
  Part result = {.record = repo::load(world.disk, entry, repository.defaults())};
  const auto& incident = result.record.incident;
  checks::set_levels(repository.config, result.record.report);
  const auto durations = metrics::measure(incident, now);
  for (const auto& each : metrics::follow_ups(incident, durations, now)) {
    if (is_wanted(each, wanted)) result.actions.push_back(listed(incident, each));
  }
  return result;
}

void add(World& world, Part part, Outcome& outcome) {
  const auto& record = part.record;
  std::move(part.actions.begin(), part.actions.end(), std::back_inserter(outcome.actions));
  outcome.unreadable |= record.unreadable;
  if (record.unreadable) return print(world.err, record.report, pen(world, world.terminal.err));
  if (!record.report.has_errors()) return;
  outcome.has_errors = true;
  world.err << fmt::format("{} has errors and can be read only in part\n",
                           text::quoted(record.entry.path));
}

Outcome read(World& world, const Opened& opened, const Wanted& wanted) {
  Outcome outcome;
  const auto now = world.now();
  repo::in_order(
      opened.entries.size(),
      [&](std::size_t i) { return part(world, opened.entries[i], opened.repository, wanted, now); },
      [&](std::size_t, Part result) { add(world, std::move(result), outcome); });
  return outcome;
}

void put(World& world, const std::vector<Listed>& actions, std::string_view form) {
  view::Data::List all;
  for (const auto& each : actions) all.push_back(each.data);
  const auto text = data_text(form, all,
                              {"id", "incident", "title", "owner", "type", "status", "priority",
                               "due", "days_overdue", "age_days", "done", "link"});
  world.out << (text ? *text : actions_table(all, table_screen(world)));
}

/// "12 actions, 5 open, 2 overdue"
void conclude(World& world, const Outcome& outcome) {
  const auto& all = outcome.actions;
  const auto count = [&all](bool Listed::*which) {
    return std::count_if(all.begin(), all.end(), [&](const Listed& each) { return each.*which; });
  };
  world.err << fmt::format("{}, {} open, {} overdue\n", text::counted(all.size(), "action"),
                           count(&Listed::is_open), count(&Listed::is_overdue));
}

int run(World& world, const Arguments& arguments) {
  text::Report report;
  const auto opened = open(world, arguments.operands, report);
  print(world.err, report, pen(world, world.terminal.err));
  if (!opened) return wrong_usage;
  auto outcome = read(world, *opened,
                      {.open = arguments.has("--open"),
                       .overdue = arguments.has("--overdue"),
                       .owners = arguments.values("--owner"),
                       .types = arguments.values("--type")});
  sort_by(arguments.value("--sort").value_or(""), outcome.actions);
  put(world, outcome.actions, arguments.value("--format").value_or("table"));
  conclude(world, outcome);
  if (outcome.unreadable) return world_said_no;
  return outcome.has_errors || report.has_errors() ? problems : fine;
}

}  // namespace

constinit const Command actions = {
    .name = "actions",
    .summary = "List the follow-ups of all incidents",
    .operands = "[INCIDENT…]",
    .most_operands = any_number,
    .details =
        "One line for each action, in all incidents when none is named, with its id, age\n"
        "and the day it is due. The age is counted from the end of the incident, or its\n"
        "start while it is open. `pm actions done ID` marks one as done.",
    .options = options,
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
