#include <algorithm>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "listing.hpp"
#include "pm/checks/run.hpp"
#include "pm/data/value.hpp"
#include "pm/metrics/actions.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/render/terminal.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/columns.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/instant.hpp"
#include "pm/view/follow_ups.hpp"
#include "pm/work/for_each_record.hpp"
#include "pm/work/open.hpp"
#include "reporting.hpp"
#include "screen.hpp"
#include "show_parts.hpp"

namespace pm::commands {
namespace {

/// Which actions to list. Empty members do not filter.
struct Wanted {
  bool closed = false;   ///< those that are done or dropped, too
  bool overdue = false;  ///< open and past the due date
  std::vector<std::string> owners = {};
  std::vector<std::string> types = {};
};

/// An action with the keys to count and sort it by, which outlives its record.
struct Listed {
  data::Value data;  ///< from `view::follow_up`
  bool is_open = false;
  bool is_overdue = false;
  std::string owner = {};
  std::optional<time::Instant> due = {};
  std::optional<time::Milliseconds> age = {};
};

std::string owner(const model::Action& action) {
  return action.owner ? text::lower_ascii(text::trimmed(action.owner->value)) : std::string();
}

bool is_one_of(const std::vector<std::string>& words, const std::string& word) {
  return words.empty() || std::any_of(words.begin(), words.end(), [&](const std::string& each) {
           return text::lower_ascii(text::trimmed(each)) == word;
         });
}

/// Returns whether an action is wanted, open or closed. Compares owners without regard to case.
bool is_wanted(const metrics::FollowUp& follow_up, const Wanted& wanted) {
  const auto& action = *follow_up.action;
  if (wanted.overdue && !follow_up.days_overdue) return false;
  const auto type = action.type ? std::string(model::word(action.type->value)) : std::string();
  return is_one_of(wanted.owners, owner(action)) && is_one_of(wanted.types, type);
}

Listed listed(const model::Incident& incident, const metrics::FollowUp& follow_up) {
  const auto& action = *follow_up.action;
  return {.data = view::follow_up(incident, follow_up),
          .is_open = follow_up.is_open,
          .is_overdue = follow_up.days_overdue.has_value(),
          .owner = owner(action),
          .due = action.due ? std::optional(action.due->value.at) : std::nullopt,
          .age = follow_up.age.known};
}

/// 0 for overdue actions, 1 for other open ones, 2 for closed ones.
int urgency(const Listed& action) { return action.is_overdue ? 0 : action.is_open ? 1 : 2; }

/// Sorts by `due` (earliest first), `age` (oldest first) or `owner`. Actions without the key come
/// last; equal actions keep their order. An empty key: overdue actions, other open ones, closed.
void sort_by(std::string_view key, std::vector<Listed>& all) {
  if (key.empty())
    std::stable_sort(all.begin(), all.end(),
                     [](const Listed& a, const Listed& b) { return urgency(a) < urgency(b); });
  if (key == "due") sort_with(all, &Listed::due);
  if (key == "owner") {
    sort_with(all, [](const Listed& each) {
      return each.owner.empty() ? std::nullopt : std::optional<std::string_view>(each.owner);
    });
  }
  if (key == "age") sort_with(all, &Listed::age, true);
}

using render::Tone;

constexpr std::size_t least_title = 30;  ///< columns

bool is_overdue(const data::Value& follow_up) { return !follow_up.find("overdue")->is_null(); }

/// "2024-02-15", "2024-02-15 overdue 3d"
std::string due(const data::Value& follow_up) {
  const auto day = cell(follow_up, "due");
  return is_overdue(follow_up) ? day + " " + cell(follow_up, "overdue") : day;
}

std::vector<std::string> action_cells(const data::Value& follow_up) {
  return {cell(follow_up, "id"),      cell(follow_up, "title"), cell(follow_up, "owner"),
          cell(follow_up, "status"),  due(follow_up),           cell(follow_up, "age"),
          cell(follow_up, "priority")};
}

std::string plain_actions(const data::List& follow_ups, std::size_t widest) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& follow_up : follow_ups) rows.push_back(action_cells(follow_up));
  return text::table({{.heading = "ID"},
                      {.heading = "TITLE", .flexible = true},
                      {.heading = "OWNER"},
                      {.heading = "STATUS"},
                      {.heading = "DUE"},
                      {.heading = "AGE", .right = true},
                      {.heading = "PRIORITY"}},
                     rows, widest);
}

Tone tone(const data::Value& follow_up) {
  if (is_overdue(follow_up)) return Tone::red;
  return follow_up.find("is_open")->is_true() ? Tone::plain : Tone::faint;
}

/// Returns the table with closed actions faint and overdue ones red.
std::string coloured_actions(std::string_view table, const data::List& follow_ups) {
  std::vector<Tone> tones;
  for (const auto& follow_up : follow_ups) tones.push_back(tone(follow_up));
  return coloured_table(table, tones);
}

/// Returns the width that a table needs to keep titles distinguishable.
std::size_t least_width(const data::List& follow_ups) {
  std::size_t titles = 0;
  for (const auto& each : follow_ups) titles = std::max(titles, text::width(cell(each, "title")));
  const auto whole = plain_actions(follow_ups, 0);
  std::size_t widest = 0;
  for (std::string_view rest = whole; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1))
    widest = std::max(widest, text::width(rest.substr(0, rest.find('\n'))));
  return widest - std::min(widest, titles) + std::min(titles, least_title);
}

std::string stacked(const data::List& follow_ups, const render::Screen& screen) {
  render::TerminalPage page(screen);
  for (const auto& each : follow_ups) {
    if (&each != &follow_ups.front()) page.blank_line();
    add_follow_up(page, each);
  }
  return std::move(page).text();
}

/// Returns actions from `view::follow_up` as a table; empty if there are none. A narrow screen cuts
/// the titles; one that is too narrow for that shows the fields below each other. 0 columns mean no
/// limit. Overdue actions are marked, with colours also in red.
std::string actions_table(const data::List& follow_ups, const render::Screen& screen) {
  if (follow_ups.empty()) return {};
  if (screen.columns > 0 && least_width(follow_ups) > screen.columns)
    return stacked(follow_ups, screen);
  const auto table = plain_actions(follow_ups, screen.columns);
  return screen.colour ? coloured_actions(table, follow_ups) : table;
}

constexpr std::string_view action_types[] = {"prevent", "mitigate", "detect", "process"};
constexpr std::string_view action_sort_keys[] = {"due", "age", "owner"};

constexpr Option actions_options[] = {
    {.name = "--open", .help = "only actions that are neither done nor dropped; the default"},
    {.name = "--all", .help = "closed actions, too: done and dropped ones"},
    {.name = "--overdue", .help = "only open actions past their due date"},
    {.name = "--owner", .value = "OWNER", .help = "only actions of this owner", .repeats = true},
    {.name = "--type",
     .value = "TYPE",
     .help = "only actions of this type: prevent, mitigate, detect, process",
     .choices = action_types,
     .repeats = true},
    {.name = "--sort",
     .value = "KEY",
     .help = "due, age or owner; default: overdue actions, other open ones, closed ones",
     .choices = action_sort_keys},
    form_option,
};

constexpr Example actions_examples[] = {
    {"pm actions --sort due", "open actions, most urgent first"},
    {"pm actions --overdue --owner platform", "overdue actions of one team"},
    {"pm actions latest --all", "all actions of the last incident"},
    {"pm actions --all --format csv > actions.csv", "all actions, for a spreadsheet"},
};

/// The result of reading several incidents.
struct ActionsRead {
  std::vector<Listed> actions = {};
  std::size_t omitted = 0;  ///< closed actions
  bool has_errors = false;
  bool unreadable = false;
};

/// The result of reading one incident.
struct ActionsPart {
  repo::Record record;
  std::vector<Listed> actions = {};
  std::size_t omitted = 0;
};

ActionsPart actions_part(repo::Record record, const model::Config& config, const Wanted& wanted,
                         time::Instant now) {
  ActionsPart result = {.record = std::move(record)};
  const auto& incident = result.record.incident;
  checks::set_levels(config, result.record.report);
  const auto durations = metrics::measure(incident, now);
  for (const auto& each : metrics::follow_ups(incident, durations, now)) {
    if (!is_wanted(each, wanted)) continue;
    if (each.is_open || wanted.closed)
      result.actions.push_back(listed(incident, each));
    else
      ++result.omitted;
  }
  return result;
}

void add_part(const World& world, ActionsPart part, ActionsRead& outcome) {
  const auto& record = part.record;
  std::move(part.actions.begin(), part.actions.end(), std::back_inserter(outcome.actions));
  outcome.omitted += part.omitted;
  outcome.unreadable |= record.unreadable;
  if (record.unreadable) return print(world, record.report);
  if (!record.report.has_errors()) return;
  outcome.has_errors = true;
  world.err << fmt::format("{} has errors; pm reads only parts of it\n",
                           text::quoted(record.entry.path));
}

ActionsRead read_actions(const World& world, const work::Opened& opened, const Wanted& wanted) {
  ActionsRead outcome;
  const auto now = world.now();
  work::for_each_record(
      world.disk, opened,
      [&](repo::Record record) {
        return actions_part(std::move(record), opened.repository.config, wanted, now);
      },
      [&](ActionsPart part) { add_part(world, std::move(part), outcome); });
  return outcome;
}

void put_actions(World& world, const std::vector<Listed>& actions, std::string_view form) {
  data::List all;
  for (const auto& each : actions) all.push_back(each.data);
  const auto text = data_text(form, listed_actions, all,
                              {"id", "incident", "title", "owner", "type", "status", "priority",
                               "due", "days_overdue", "age_days", "done", "link"});
  world.out << (text ? *text : in_locale(world, actions_table(all, table_screen(world))));
}

/// "12 actions, 5 open, 2 overdue", "5 actions, 5 open, 2 overdue; `--all` adds 7 closed actions"
void conclude_actions(World& world, const ActionsRead& outcome) {
  const auto& all = outcome.actions;
  const auto count = [&all](bool Listed::*which) {
    return std::count_if(all.begin(), all.end(), [&](const Listed& each) { return each.*which; });
  };
  world.err << fmt::format("{}, {} open, {} overdue", text::counted(all.size(), "action"),
                           count(&Listed::is_open), count(&Listed::is_overdue));
  if (outcome.omitted > 0)
    world.err << fmt::format("; `--all` adds {}", text::counted(outcome.omitted, "closed action"));
  world.err << '\n';
}

int run_actions(World& world, const Arguments& arguments) {
  for (const auto* open : {"--open", "--overdue"}) {
    if (arguments.has("--all") && arguments.has(open))
      return fail(world, usage_error(fmt::format("`--all` contradicts `{}`", open), "give one"));
  }
  text::Report report;
  const auto opened = work::open(host(world), arguments.operands, report);
  print(world, report);
  if (!opened) return exit_usage;
  auto outcome = read_actions(world, *opened,
                              {.closed = arguments.has("--all"),
                               .overdue = arguments.has("--overdue"),
                               .owners = arguments.values("--owner"),
                               .types = arguments.values("--type")});
  sort_by(arguments.value("--sort").value_or(""), outcome.actions);
  put_actions(world, outcome.actions, arguments.value("--format").value_or("table"));
  conclude_actions(world, outcome);
  if (outcome.unreadable) return exit_io;
  return outcome.has_errors || report.has_errors() ? exit_findings : exit_ok;
}

}  // namespace

constinit const Command actions_command = {
    .name = "actions",
    .summary = "List actions of all incidents",
    .operands = "[INCIDENT…]",
    .most_operands = any_number,
    .details =
        "Prints one line per open action of all incidents, or of those you name, overdue\n"
        "ones first, with id, age and due date. The age of an action counts from the end\n"
        "of its incident, or from the start while that is open. `pm actions done ID`\n"
        "marks an action as done.",
    .options = actions_options,
    .examples = actions_examples,
    .run = run_actions,
};

}  // namespace pm::commands
