#include <algorithm>
#include <iterator>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "parse.hpp"
#include "pm/metrics/actions.hpp"
#include "pm/repo/entry.hpp"
#include "pm/repo/record.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/report.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/work/for_each_record.hpp"
#include "pm/work/open.hpp"
#include "pm/work/revise.hpp"
#include "pm/yaml/record_changes.hpp"
#include "reporting.hpp"
#include "typed.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

/// An action named on the command line: its incident and its id there.
struct NamedAction {
  repo::Entry entry;
  std::string id;  ///< from `metrics::action_id`
};

using Found = std::vector<NamedAction>;

/// Every action of every incident. An action can have an id and always has a number, so that there
/// are two lists.
struct Catalogue {
  Found by_name;   ///< by the ids of `pm actions`
  Found by_place;  ///< by numbers: "2024-01-29-engage#2"
};

std::vector<std::string> names_of(const model::Incident& incident) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < incident.actions.size(); ++i)
    names.push_back(metrics::action_id(incident, i));
  return names;
}

Catalogue catalogue(const World& world, const work::Opened& opened) {
  Catalogue all;
  work::for_each_record(
      world.disk, opened,
      [](repo::Record record) {
        auto names = names_of(record.incident);
        return std::pair(std::move(record.entry), std::move(names));
      },
      [&](const std::pair<repo::Entry, std::vector<std::string>>& of_record) {
        const auto& [entry, names] = of_record;
        for (std::size_t n = 0; n < names.size(); ++n) {
          all.by_name.push_back({entry, names[n]});
          all.by_place.push_back({entry, fmt::format("{}#{}", entry.id, n + 1)});
        }
      });
  return all;
}

Found matching(const Found& all, std::string_view name) {
  Found found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found),
               [&](const NamedAction& each) { return each.id == name; });
  return found;
}

/// Finds "engage#2": a part of an incident's id, and a number.
Found by_part(const World& world, const work::Opened& opened, const Catalogue& all,
              const std::string& name, text::Report& report) {
  const auto sign = name.rfind('#');
  if (sign == std::string::npos) return {};
  const auto entries = repo::select(world.disk, opened.repository, {name.substr(0, sign)}, report);
  repo::report_elsewhere(world.disk, opened.repository, entries, report);
  if (entries.empty() || !report.empty()) return {};
  return matching(all.by_place, entries.front().id + name.substr(sign));
}

text::Diagnostic none(const std::string& name, const Catalogue& all) {
  std::vector<std::string> names;
  for (const auto& each : all.by_name) names.push_back(each.id);
  const auto otherwise =
      names.empty() ? std::string("no incident has `actions:`") : "actions: " + text::listed(names);
  const std::vector<std::string_view> known(names.begin(), names.end());
  return usage_error(fmt::format("no action has the id {}", text::quoted(name)),
                     text::did_you_mean(name, known, otherwise));
}

text::Diagnostic several(const std::string& name, const Found& found) {
  std::string where;
  for (const auto& each : found) where += (where.empty() ? "" : ", ") + text::quoted(each.entry.id);
  return usage_error(
      fmt::format("{} matches {}", text::quoted(name), text::counted(found.size(), "action")),
      fmt::format("use its number, such as `INCIDENT#1`; the incidents are {}", where));
}

/// Returns the actions that names match, in order. A name is an `id`, or an incident, `#` and a
/// number from 1. Fails if a name matches no action or several.
Result<Found, text::Report> named_actions(const World& world, const work::Opened& opened,
                                          const std::vector<std::string>& names) {
  const auto all = catalogue(world, opened);
  Found result;
  for (const auto& name : names) {
    text::Report report;
    auto found = matching(all.by_name, name);
    if (found.empty()) found = matching(all.by_place, name);
    if (found.empty()) found = by_part(world, opened, all, name, report);
    if (found.size() > 1) return failed(several(name, found));
    if (found.empty() && !report.empty()) return failed(std::move(report));
    if (found.empty()) return failed(none(name, all));
    result.push_back(std::move(found.front()));
  }
  return result;
}

/// What a command makes of the actions that it names.
struct Marking {
  std::string_view command;    ///< "actions done"
  model::ActionStatus status;  ///< the new status
  std::string_view is;         ///< "is done", after the id
  std::string_view noun;       ///< "done", after "action" in the message of the commit
};

/// A planned change of a record that marks actions.
struct MarkPlan {
  repo::Record before;
  repo::Record after;
  text::Report fresh;               ///< new diagnostics, without errors
  std::vector<std::string> ids;     ///< of the actions, as on the command line
  std::vector<std::string> titles;  ///< of the actions, quoted
};

std::string action_title(const model::Action& action) {
  return action.title ? text::quoted(action.title->value) : "without a title";
}

/// Whether an action needs no change. One in progress is open, and reopening it changes nothing.
bool is_marked(const model::Action& action, model::ActionStatus wanted) {
  using enum model::ActionStatus;
  const auto status = action.status ? action.status->value : open;
  return status == wanted || (wanted == open && status == in_progress);
}

/// When an action was done, as pm writes it: the day, unless `--at` gives a time.
struct DoneAt {
  std::string written;
  Readings readings = {};  ///< how pm read what was typed
};

Result<DoneAt> done_at(const Arguments& arguments, time::Instant now, const TypedZone& zone) {
  TypedTimes times(arguments, now, zone);
  const auto typed = times.moment("--at");
  if (times.error()) return failed(*times.error());
  const TypedMoment today = {{now, time::Precision::day}, zone.written()};
  return DoneAt{typed.value_or(today).written(), times.readings()};
}

/// Returns the index of an action, which was named before pm held the lock, in the current record.
Result<std::size_t, text::Report> place_of(const std::string& id, const repo::Record& record) {
  if (record.unreadable) return failed(work::kept(record.report, record));
  const auto found = metrics::actions_named(record.incident, id);
  if (found.size() == 1) return found.front();
  return failed(usage_error(fmt::format("{} now matches {}", text::quoted(id),
                                        found.empty() ? "no action" : "several actions"),
                            "`pm actions` lists all actions"));
}

/// The changes to make to one record.
class Marks {
 public:
  Marks(World& world, const Arguments& arguments, const Marking& marking, const repo::Entry& entry,
        const repo::Repository& repository)
      : world_(world),
        arguments_(arguments),
        marking_(marking),
        repository_(repository),
        plan_{.before = repo::load(world.disk, repository, entry)} {}

  [[nodiscard]] bool is_of(const repo::Entry& entry) const {
    return plan_.before.entry.path == entry.path;
  }

  [[nodiscard]] std::optional<text::Report> add(const std::string& id) {
    const auto found = place_of(id, plan_.before);
    if (!found) return found.error();
    const auto index = *found;
    const auto& action = plan_.before.incident.actions[index];
    if (is_marked(action, marking_.status)) {
      world_.err << fmt::format("{} is already {}: {}\n", text::visible(id),
                                model::word(marking_.status), action_title(action));
      return std::nullopt;
    }
    const bool is_new = places_.insert(index).second;
    return is_new ? mark(id, index) : std::nullopt;
  }

  /// Returns the plan, with the changed record read and checked again.
  [[nodiscard]] Result<MarkPlan, text::Report> plan() && {
    if (changes_.empty()) return std::move(plan_);
    auto revision = work::revised(plan_.before, changes_, repository_, world_.now());
    if (!revision) return failed(std::move(revision).error());
    auto& [after, fresh] = *revision;
    plan_.after = std::move(after);
    plan_.fresh = std::move(fresh);
    return std::move(plan_);
  }

 private:
  std::optional<text::Report> mark(const std::string& id, std::size_t index) {
    const auto& incident = plan_.before.incident;
    auto change = yaml::ActionMark{.status = marking_.status};
    if (marking_.status == model::ActionStatus::done) {
      const auto zone = typed_zone(world_, plan_.before, repository_.config);
      const auto at = done_at(arguments_, world_.now(), zone);
      if (!at) return at.error();
      if (changes_.empty()) print_readings(world_, at->readings);
      change.done = at->written;
      change.link = arguments_.value("--link");
    }
    auto changes = yaml::marked_action(*plan_.before.source, index, change);
    std::move(changes.begin(), changes.end(), std::back_inserter(changes_));
    plan_.ids.push_back(id);
    plan_.titles.push_back(action_title(incident.actions[index]));
    return std::nullopt;
  }

  World& world_;
  const Arguments& arguments_;
  const Marking& marking_;
  const repo::Repository& repository_;
  MarkPlan plan_;
  std::vector<yaml::Change> changes_;
  std::set<std::size_t> places_;
};

/// Returns a plan for each record, in the order of the command line. Skips actions that already
/// have the status, and reports them. Fails if any action cannot be marked.
Result<std::vector<MarkPlan>, text::Report> mark_plans(World& world, const Arguments& arguments,
                                                       const Marking& marking,
                                                       const repo::Repository& repository,
                                                       const std::vector<NamedAction>& named) {
  std::vector<Marks> all;
  for (const auto& [entry, id] : named) {
    const auto same = [&of = entry](const Marks& marks) { return marks.is_of(of); };
    const auto found = std::find_if(all.begin(), all.end(), same);
    auto& marks = found == all.end()
                      ? all.emplace_back(world, arguments, marking, entry, repository)
                      : *found;
    if (auto wrong = marks.add(id)) return failed(*std::move(wrong));
  }
  std::vector<MarkPlan> plans;
  for (auto& marks : all) {
    auto plan = std::move(marks).plan();
    if (!plan) return failed(std::move(plan).error());
    auto& made = *plan;
    if (!made.ids.empty()) plans.push_back(std::move(made));
  }
  return plans;
}

constexpr Option actions_done_options[] = {
    {.name = "--at",
     .value = "TIME",
     .help = "when it was done: `yesterday`, `2024-02-15`; default: today"},
    {.name = "--link", .value = "ADDRESS", .help = "link to the result"},
    dry_run_option,
    commit_option,
    no_commit_option,
    push_option,
    lock_wait_option,
};

constexpr Example actions_done_examples[] = {
    {"pm actions done engage#2", "the second action of an incident"},
    {"pm actions done PLAT-17 --link https://example.com/pull/17 --commit",
     "an action by its id, with a link; commit the change"},
};

constexpr Option actions_mark_options[] = {dry_run_option, commit_option, no_commit_option,
                                           push_option, lock_wait_option};

constexpr Example actions_drop_examples[] = {
    {"pm actions drop engage#3", "nobody will do the third action of an incident"},
};

constexpr Example actions_reopen_examples[] = {
    {"pm actions reopen PLAT-17", "it was not done after all"},
};

void write_plan(const World& world, const Marking& marking, work::Transaction& transaction,
                const MarkPlan& plan) {
  const auto& [before, after, fresh, ids, titles] = plan;
  print(world, fresh);
  transaction.write(before.entry.path, before.source->bytes(), after.source->bytes());
  print_diff(world, transaction);
  if (transaction.dry_run()) return;
  for (std::size_t i = 0; i < ids.size(); ++i)
    world.err << fmt::format("{} {}: {}\n", text::visible(ids[i]), marking.is, titles[i]);
}

int commit_plan(const World& world, const Marking& marking, work::Transaction& transaction,
                const MarkPlan& plan) {
  const auto& entry = plan.before.entry;
  const auto count = plan.titles.size();
  const auto what = count == 1 ? fmt::format("action {}: {}", marking.noun, plan.titles.front())
                               : fmt::format("{} actions {}", count, marking.noun);
  return commit(world, transaction, {entry.path}, work::commit_message(entry.id, what));
}

/// Runs while pm holds the lock. Plans everything before it writes, and writes everything before it
/// commits, so that a failure leaves nothing half done.
int mark(World& world, const Arguments& arguments, const Marking& marking,
         const repo::Repository& repository, work::Transaction& transaction,
         const std::vector<NamedAction>& named) {
  const auto made = mark_plans(world, arguments, marking, repository, named);
  if (!made) return refuse(world, made.error());
  for (const auto& plan : *made) write_plan(world, marking, transaction, plan);
  int status = exit_ok;
  for (const auto& plan : *made)
    status = std::max(status, commit_plan(world, marking, transaction, plan));
  return status;
}

int run_marking(World& world, const Arguments& arguments, const Marking& marking) {
  if (arguments.operands.empty())
    return fail(world, usage_error("no action given", "`pm actions` lists actions with their ids"));
  const auto ready = ready_to_write(world, arguments, {}, work::BadSettings::warn);
  if (!ready) return ready.error();
  const auto& [opened, settings] = *ready;
  const auto named = named_actions(world, opened, arguments.operands);
  if (!named) return refuse(world, named.error());
  work::Transaction transaction(host(world), opened.repository, settings, marking.command);
  return mark(world, arguments, marking, opened.repository, transaction, *named);
}

int run_actions_done(World& world, const Arguments& arguments) {
  return run_marking(world, arguments,
                     {"actions done", model::ActionStatus::done, "is done", "done"});
}

int run_actions_drop(World& world, const Arguments& arguments) {
  return run_marking(world, arguments,
                     {"actions drop", model::ActionStatus::dropped, "is dropped", "dropped"});
}

int run_actions_reopen(World& world, const Arguments& arguments) {
  return run_marking(world, arguments,
                     {"actions reopen", model::ActionStatus::open, "is open again", "reopened"});
}

}  // namespace

constinit const Command actions_done_command = {
    .name = "actions done",
    .summary = "Mark actions as done",
    .operands = "ID…",
    .most_operands = any_number,
    .details =
        "Sets `status: done` and the day in the record. ID is from `pm actions`: the `id`\n"
        "of the action, or its incident, `#` and its number. Actions that are already done\n"
        "do not change. If pm cannot mark one of the actions, it marks none.",
    .options = actions_done_options,
    .examples = actions_done_examples,
    .run = run_actions_done,
};

constinit const Command actions_drop_command = {
    .name = "actions drop",
    .summary = "Mark actions as dropped",
    .operands = "ID…",
    .most_operands = any_number,
    .details =
        "Sets `status: dropped` in the record: nobody will do it. ID is from `pm actions`:\n"
        "the `id` of the action, or its incident, `#` and its number. If pm cannot mark one\n"
        "of the actions, it marks none.",
    .options = actions_mark_options,
    .examples = actions_drop_examples,
    .run = run_actions_drop,
};

constinit const Command actions_reopen_command = {
    .name = "actions reopen",
    .summary = "Mark actions as open again",
    .operands = "ID…",
    .most_operands = any_number,
    .details =
        "Sets `status: open` in the record, and removes the day on which the action was\n"
        "done. ID is from `pm actions`: the `id` of the action, or its incident, `#` and\n"
        "its number. If pm cannot mark one of the actions, it marks none.",
    .options = actions_mark_options,
    .examples = actions_reopen_examples,
    .run = run_actions_reopen,
};

}  // namespace pm::commands
