#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "all.hpp"
#include "check_json.hpp"
#include "exit_status.hpp"
#include "merge_driver.hpp"
#include "pm/checks/run.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/embedded.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "pm/work/for_each_record.hpp"
#include "pm/work/open.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

constexpr std::string_view check_forms[] = {"text", "json"};

constexpr Option check_options[] = {
    {.name = "--strict", .help = "fail on warnings, too"},
    {.name = "--format",
     .value = "FORMAT",
     .help = "text, or json for programs; default: text",
     .choices = check_forms},
    {.name = "--explain", .value = "RULE", .help = "explain a rule"},
};

constexpr Example check_examples[] = {
    {"pm check", "check every incident"},
    {"pm check latest --strict", "check the last incident; also fail on warnings"},
    {"pm check --explain phase-order", "explain this rule"},
    {"pm check --format json | jq '.diagnostics[].message'", "the diagnostics, for a script"},
};

int explain(World& world, const std::string& rule) {
  std::vector<std::string_view> names;
  for (const auto& page : text::embedded_rules()) {
    names.push_back(page.name.substr(0, page.name.rfind('.')));
    if (names.back() != rule) continue;
    world.out << page.text;
    return exit_ok;
  }
  return fail(world,
              usage_error(fmt::format("unknown rule {}", text::quoted(rule)),
                          text::did_you_mean(rule, names,
                                             fmt::format("valid rules: {}", text::one_of(names)))));
}

/// The result of checking several incidents.
struct CheckOutcome {
  Tally tally;
  std::size_t unreadable = 0;
};

int check_status(const CheckOutcome& outcome, bool strict) {
  if (outcome.unreadable > 0) return exit_io;
  const bool counts = outcome.tally.errors > 0 || (strict && outcome.tally.warnings > 0);
  return counts ? exit_findings : exit_ok;
}

/// Takes each report as soon as its record is checked: draws it, or keeps it for the JSON.
class CheckOutput {
 public:
  CheckOutput(World& world, bool is_json)
      : world_(world), is_json_(is_json), colours_(pen(world, world.terminal.out)) {}

  void take(const text::Report& report) {
    if (is_json_)
      add_diagnostics(diagnostics_, report);
    else
      print(world_.out, report, colours_);
  }

  void finish(std::size_t checked, const Tally& tally) && {
    if (is_json_) world_.out << check_json(checked, tally, std::move(diagnostics_));
  }

 private:
  World& world_;
  bool is_json_;
  text::Pen colours_;
  data::List diagnostics_;
};

void check_all(World& world, const work::Opened& opened, CheckOutcome& outcome,
               CheckOutput& output) {
  const auto now = world.now();
  const auto ids = work::incident_ids(host(world), opened.repository);
  const auto is_alias = work::alias_lookup(host(world), opened.repository);
  checks::Titles titles;
  work::for_each_record(
      world.disk, opened, [](repo::Record record) { return record; },
      [&](repo::Record record) {
        checks::run({.incident = record.incident,
                     .config = opened.repository.config,
                     .now = now,
                     .earlier = &titles,
                     .ids = &ids,
                     .is_alias = is_alias},
                    record.report);
        titles.add(record.incident);
        outcome.tally.add(record.report);
        outcome.unreadable += record.unreadable ? 1 : 0;
        output.take(record.report);
      });
}

void conclude_check(World& world, const work::Opened& opened, const CheckOutcome& outcome) {
  world.err << text::counted(opened.entries.size(), "incident")
            << " checked: " << outcome.tally.words() << '\n';
}

int run_check(World& world, const Arguments& arguments) {
  if (const auto rule = arguments.value("--explain")) return explain(world, *rule);
  text::Report report;
  const auto opened = work::open(host(world), arguments.operands, report);
  if (!opened) {
    print(world, report);
    return exit_usage;
  }
  if (arguments.operands.empty()) {
    repo::report_unmatched_files(world.disk, opened->repository, opened->entries, report);
    checks::set_levels(opened->repository.config, report);
  }
  CheckOutcome outcome;
  outcome.tally.add(report);
  CheckOutput output(world, arguments.value("--format") == "json");
  output.take(report);
  check_all(world, *opened, outcome, output);
  std::move(output).finish(opened->entries.size(), outcome.tally);
  warn_without_merge_driver(world, opened->repository.root);
  conclude_check(world, *opened, outcome);
  return check_status(outcome, arguments.has("--strict"));
}

}  // namespace

constinit const Command check_command = {
    .name = "check",
    .summary = "Check incidents for errors",
    .operands = "[INCIDENT…]",
    .most_operands = any_number,
    .details =
        "Checks all incidents, or those you name, and prints every error, warning and\n"
        "note with its place, its rule and help. `checks:` in pm.yaml sets the level of\n"
        "each rule. `--format json` prints the same for programs.",
    .options = check_options,
    .examples = check_examples,
    .run = run_check,
};

}  // namespace pm::commands
