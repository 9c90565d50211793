#include <ostream>

#include <fmt/format.h>

#include "all.hpp"
#include "findings.hpp"
#include "opened.hpp"
#include "pm/checks/run.hpp"
#include "pm/repo/in_order.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/embedded.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

constexpr Option options[] = {
    {.name = "--strict", .help = "warnings count as problems"},
    {.name = "--explain", .value = "RULE", .help = "print what a rule wants, and why"},
};

constexpr Example examples[] = {
    {"pm check", "look at every incident"},
    {"pm check latest --strict", "the last one; a warning is a problem, too"},
    {"pm check --explain phase-order", "what this rule wants"},
};

int explain(World& world, const std::string& rule) {
  std::vector<std::string_view> names;
  for (const auto& page : text::embedded_rules()) {
    names.push_back(page.name.substr(0, page.name.rfind('.')));
    if (names.back() != rule) continue;
    world.out << page.text;
    return fine;
  }
  return misused(
      world, fmt::format("{} is no rule", text::quoted(rule)),
      text::did_you_mean(rule, names, fmt::format("the rules are {}", text::one_of(names))));
}

/// What checking so many incidents came to.
struct Outcome {
  Tally tally;
  std::size_t unreadable = 0;
};

int status(const Outcome& outcome, bool strict) {
  if (outcome.unreadable > 0) return world_said_no;
  const bool counts = outcome.tally.errors > 0 || (strict && outcome.tally.warnings > 0);
  return counts ? problems : fine;
}

void check_all(World& world, const Opened& opened, Outcome& outcome) {
  const auto& config = opened.repository.config;
  const auto defaults = opened.repository.defaults();
  const auto now = world.now();
  const auto colours = pen(world, world.terminal.out);
  checks::Titles titles;
  repo::in_order(
      opened.entries.size(),
      [&](std::size_t i) { return repo::load(world.disk, opened.entries[i], defaults); },
      [&](std::size_t, repo::Record record) {
        checks::run({.incident = record.incident, .config = config, .now = now, .earlier = &titles},
                    record.report);
        titles.add(record.incident);
        outcome.tally.add(record.report);
        outcome.unreadable += record.unreadable ? 1 : 0;
        print(world.out, record.report, colours);
      });
}

void conclude(World& world, const Opened& opened, const Outcome& outcome) {
  world.err << text::counted(opened.entries.size(), "incident")
            << " checked: " << outcome.tally.words() << '\n';
}

int run(World& world, const Arguments& arguments) {
  if (const auto rule = arguments.value("--explain")) return explain(world, *rule);
  text::Report report;
  const auto opened = open(world, arguments.operands, report);
  if (!opened) {
    print(world.err, report, pen(world, world.terminal.err));
    return wrong_usage;
  }
  if (arguments.operands.empty()) {
    repo::report_strays(world.disk, opened->repository, opened->entries, report);
    checks::set_levels(opened->repository.config, report);
  }
  Outcome outcome;
  outcome.tally.add(report);
  print(world.out, report, pen(world, world.terminal.out));
  check_all(world, *opened, outcome);
  conclude(world, *opened, outcome);
  return status(outcome, arguments.has("--strict"));
}

}  // namespace

constinit const Command check = {
    .name = "check",
    .summary = "Say what is wrong with incidents",
    .operands = "[INCIDENT…]",
    .most_operands = any_number,
    .details =
        "Reads the incidents, all of them when none is named, and prints everything\n"
        "that is wrong with them: the place, the rule, and what would help. pm.yaml\n"
        "raises, lowers or switches off each rule under `checks:`.",
    .options = options,
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
