#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "list_query.hpp"
#include "list_rows.hpp"
#include "listing.hpp"
#include "pm/checks/run.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/words.hpp"
#include "pm/view/status_line.hpp"
#include "pm/work/for_each_head.hpp"
#include "pm/work/for_each_record.hpp"
#include "pm/work/open.hpp"
#include "reporting.hpp"
#include "screen.hpp"

namespace pm::commands {
namespace {

constexpr std::string_view listed_kinds[] = {"incident", "maintenance"};
constexpr std::string_view listed_modes[] = {"standard", "drill", "near_miss", "void"};
constexpr std::string_view listed_postmortems[] = {"none", "draft", "in_review", "published",
                                                   postmortem_overdue};
constexpr std::string_view list_sort_keys[] = {"started",  "-started",  "updated",  "-updated",
                                               "duration", "-duration", "severity", "-severity",
                                               "id",       "-id",       "title",    "-title"};

constexpr Option list_options[] = {
    {.name = "--open", .help = "only open incidents"},
    {.name = "--kind",
     .value = "KIND",
     .help = "only incidents of this kind: incident, maintenance",
     .choices = listed_kinds,
     .repeats = true},
    {.name = "--mode",
     .value = "MODE",
     .help = "only incidents of this mode: standard, drill, near_miss, void",
     .choices = listed_modes,
     .repeats = true},
    {.name = "--postmortem",
     .value = "STATUS",
     .help = "only incidents whose postmortem has this status: none, draft, in_review, published, "
             "or overdue by the policies of pm.yaml",
     .choices = listed_postmortems,
     .repeats = true},
    {.name = "--component",
     .value = "NAME",
     .help = "only incidents that affect this component or group",
     .repeats = true},
    {.name = "--severity",
     .value = "NAME",
     .help = "only incidents of this severity",
     .repeats = true},
    {.name = "--label", .value = "NAME", .help = "only incidents with this label", .repeats = true},
    {.name = "--since",
     .value = "TIME",
     .help =
         "only incidents that began at TIME or later; a duration such as 30d counts back from now"},
    {.name = "--until", .value = "TIME", .help = "only incidents that began at TIME or earlier"},
    {.name = "--grep",
     .value = "TEXT",
     .help = "only incidents with this text in title, messages or postmortem; ignores case",
     .repeats = true},
    {.name = "--sort",
     .value = "KEY",
     .help = "started, updated, duration, severity, id or title; `-KEY` reverses the order; "
             "default: open incidents first, then newest first",
     .choices = list_sort_keys},
    form_option,
};

constexpr Example list_examples[] = {
    {"pm list --open", "open incidents"},
    {"pm list --since 30d --severity S1 --severity S2",
     "the most severe incidents of the last 30 days"},
    {"pm list --component Engage --sort -duration",
     "incidents that affected one component, longest first"},
    {"pm list --postmortem none --postmortem draft", "incidents without a published postmortem"},
    {"pm list --postmortem overdue", "postmortems that are later than pm.yaml allows"},
    {"pm list --since 2024-01-01 --until 2024-03-31 --format csv > q1.csv",
     "the incidents of a quarter, for a spreadsheet"},
};

/// The data of one incident.
struct ListPart {
  std::optional<Row> row = {};  ///< nothing: filtered out
  text::Report unreadable = {};
  bool has_errors = false;
};

/// The result of reading several incidents.
struct ListRead {
  std::vector<Row> rows = {};
  std::size_t with_errors = 0;
  bool unreadable = false;
};

ListPart list_part(repo::Record record, const model::Config& config, const Query& query,
                   time::Instant now) {
  if (record.unreadable)
    return {.row = {}, .unreadable = std::move(record.report), .has_errors = false};
  checks::set_levels(config, record.report);
  ListPart part = {.row = {}, .unreadable = {}, .has_errors = record.report.has_errors()};
  const auto& incident = record.incident;
  auto head = work::head_of(incident, metrics::measure(incident, now), config, now);
  if (matches(query, head) && contains_text(query, incident)) {
    const bool overdue = view::next_update_due(incident, config, now).overdue;
    part.row = row(std::move(head), config, overdue);
  }
  return part;
}

/// Of a settled incident.
ListPart list_part(work::Head head, const model::Config& config, const Query& query) {
  ListPart part;
  if (matches(query, head)) part.row = row(std::move(head), config, false);
  return part;
}

ListRead read_rows(const World& world, const work::Opened& opened, const Query& query) {
  ListRead outcome;
  const auto now = world.now();
  const auto& config = opened.repository.config;
  const auto make = [&](repo::Record record) {
    return list_part(std::move(record), config, query, now);
  };
  const auto take = [&](ListPart part) {
    print(world, part.unreadable);
    outcome.unreadable |= !part.unreadable.empty();
    outcome.with_errors += part.has_errors ? 1 : 0;
    if (part.row) outcome.rows.push_back(*std::move(part.row));
  };
  if (query.texts.empty()) {
    work::for_each_head(
        host(world), opened, work::HeadPart::whole,
        [&](work::Head head) { return list_part(std::move(head), config, query); }, make, take);
  } else {
    work::for_each_record(world.disk, opened, make, take);
  }
  return outcome;
}

void put_rows(World& world, const std::vector<Row>& rows, std::string_view form) {
  data::List all;
  for (const auto& row : rows) all.push_back(row.data);
  const auto text =
      data_text(form, listed_incidents, all,
                {"id", "title", "kind", "mode", "severity", "impact", "state", "is_open", "started",
                 "resolved", "duration_seconds", "is_about", "components", "labels", "postmortem",
                 "updated", "is_update_overdue", "is_postmortem_overdue"});
  world.out << (text ? *text : in_locale(world, incidents_table(all, table_screen(world))));
}

void conclude_list(World& world, const ListRead& outcome) {
  const auto open = std::count_if(outcome.rows.begin(), outcome.rows.end(),
                                  [](const Row& row) { return row.is_open; });
  world.err << fmt::format("{}, {} open\n", text::counted(outcome.rows.size(), "incident"), open);
  if (outcome.with_errors == 0) return;
  world.err << fmt::format("{} errors; pm reads only parts of them; run `pm check`\n",
                           outcome.with_errors == 1
                               ? "1 incident has"
                               : fmt::format("{} incidents have", outcome.with_errors));
}

int run_list(World& world, const Arguments& arguments) {
  text::Report report;
  const auto opened = work::open(host(world), {}, report);
  print(world, report);
  const auto asked = query(world, arguments, opened->repository.config);
  if (!asked) return fail(world, asked.error());
  print_readings(world, asked->readings);
  auto outcome = read_rows(world, *opened, *asked);
  if (const auto key = arguments.value("--sort"))
    sort_by(*key, outcome.rows);
  else
    sort_open_first(outcome.rows);
  put_rows(world, outcome.rows, arguments.value("--format").value_or("table"));
  conclude_list(world, outcome);
  if (outcome.unreadable) return exit_io;
  return outcome.with_errors > 0 || report.has_errors() ? exit_findings : exit_ok;
}

}  // namespace

constinit const Command list_command = {
    .name = "list",
    .summary = "List incidents",
    .operands = {},
    .most_operands = 0,
    .details =
        "Prints one line per incident, open incidents first, then newest first. If you\n"
        "repeat an option, incidents must match any of its values; different options must\n"
        "all match. --grep searches for plain text, not for a pattern.",
    .options = list_options,
    .examples = list_examples,
    .run = run_list,
};

}  // namespace pm::commands
