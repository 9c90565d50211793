#include <charconv>
#include <ostream>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "all.hpp"
#include "check_output.hpp"
#include "check_rules.hpp"
#include "exit_status.hpp"
#include "merge_driver.hpp"
#include "pm/checks/run.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/words.hpp"
#include "pm/work/for_each_record.hpp"
#include "pm/work/open.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

constexpr Option check_options[] = {
    {.name = "--strict", .help = "fail on warnings, too"},
    {.name = "--format",
     .value = "FORMAT",
     .help = "text, concise (one line each), json, github, sarif, gitlab or junit; default: text",
     .choices = check_forms},
    {.name = "--baseline",
     .value = "FILE",
     .help = "omit diagnostics that FILE lists, an output of --format json"},
    {.name = "--error-limit", .value = "N", .help = "print at most N diagnostics; count all"},
    {.name = "--explain", .value = "RULE", .help = "explain a rule"},
    {.name = "--list-rules", .help = "list all rules with their default levels, as text or json"},
};

constexpr Example check_examples[] = {
    {"pm check", "check every incident"},
    {"pm check latest --strict", "check the last incident; also fail on warnings"},
    {"pm check --explain phase-order", "explain this rule"},
    {"pm check --format sarif > pm.sarif", "the diagnostics for code scanning on GitHub"},
    {"pm check --baseline known.json", "report only what known.json does not list"},
    {"pm check --format json | jq '.diagnostics[].message'", "the diagnostics, for a script"},
};

int check_status(const Tally& tally, std::size_t unreadable, bool strict) {
  if (unreadable > 0) return exit_io;
  const bool counts = tally.errors > 0 || (strict && tally.warnings > 0);
  return counts ? exit_findings : exit_ok;
}

/// Checks all incidents. Returns how many of them are unreadable.
std::size_t check_all(World& world, const work::Opened& opened, CheckOutput& output) {
  const auto now = world.now();
  const auto ids = work::incident_ids(host(world), opened.repository);
  const auto is_alias = work::alias_lookup(host(world), opened.repository);
  checks::Titles titles;
  std::size_t unreadable = 0;
  work::for_each_record(
      world.disk, opened, [](repo::Record record) { return record; },
      [&](repo::Record record) {
        checks::run({.incident = record.incident,
                     .config = opened.repository.config,
                     .now = now,
                     .earlier = &titles,
                     .ids = &ids,
                     .is_alias = is_alias,
                     .prose = record.prose.get()},
                    record.report);
        titles.add(record.incident);
        unreadable += record.unreadable ? 1 : 0;
        output.take(std::move(record.report), record.entry.path);
      });
  return unreadable;
}

/// Returns the value of `--error-limit`.
Result<std::size_t> error_limit(const std::string& written) {
  std::size_t value = 0;
  const auto* const end = written.data() + written.size();
  const auto [after, failure] = std::from_chars(written.data(), end, value);
  if (failure == std::errc() && after == end && value > 0) return value;
  return failed(
      usage_error(fmt::format("invalid value {} for `--error-limit`", text::quoted(written)),
                  "write a number from 1, such as `--error-limit 20`"));
}

Result<CheckFormat> check_format(World& world, const Arguments& arguments) {
  CheckFormat format{.form = arguments.value("--format").value_or("text"),
                     .strict = arguments.has("--strict")};
  if (const auto written = arguments.value("--error-limit")) {
    const auto most = error_limit(*written);
    if (!most) return failed(most.error());
    format.most = *most;
  }
  if (const auto path = arguments.value("--baseline")) {
    auto baseline = read_baseline(world, *path);
    if (!baseline) return failed(baseline.error());
    format.baseline = std::move(*baseline);
  }
  return format;
}

int run_check(World& world, const Arguments& arguments) {
  if (const auto rule = arguments.value("--explain")) return explain_rule(world, *rule);
  if (arguments.has("--list-rules"))
    return list_rules(world, arguments.value("--format").value_or("text"));
  auto format = check_format(world, arguments);
  if (!format) return fail(world, format.error());
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
  CheckOutput output(world, std::move(*format));
  output.take(std::move(report), "");
  const auto unreadable = check_all(world, *opened, output);
  const auto tally = output.tally();
  std::move(output).finish(opened->entries.size());
  warn_without_merge_driver(world, opened->repository.root);
  world.err << text::counted(opened->entries.size(), "incident") << " checked: " << tally.words()
            << '\n';
  return check_status(tally, unreadable, arguments.has("--strict"));
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
        "each rule. `--format json` prints the same for programs; the other formats are for\n"
        "editors and for the pages of GitHub, GitLab and test runners.",
    .options = check_options,
    .examples = check_examples,
    .run = run_check,
};

}  // namespace pm::commands
