#include <ostream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "findings.hpp"
#include "named_actions.hpp"
#include "pm/metrics/actions.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/done_action.hpp"
#include "said_times.hpp"
#include "writing.hpp"

namespace pm::commands {
namespace {

constexpr Option options[] = {
    {.name = "--at",
     .value = "TIME",
     .help = "when it was done: `yesterday`, `2024-02-15`; default: today"},
    {.name = "--link", .value = "ADDRESS", .help = "where that can be seen"},
    dry_run_option,
    commit_option,
    lock_wait_option,
};

constexpr Example examples[] = {
    {"pm actions done engage#2", "the second one of an incident"},
    {"pm actions done PLAT-17 --link https://example.com/pull/17 --commit",
     "by its own id, with proof, committed"},
};

std::string title_of(const model::Action& action) {
  return action.title ? text::quoted(action.title->value) : "without a title";
}

/// What the file is to say of when it was done: a day, unless somebody knows better.
std::variant<std::string, UsageMistake> done_at(const Arguments& arguments, time::Instant now,
                                                const time::Zone& zone) {
  SaidTimes times(arguments, now, zone);
  const auto said = times.moment("--at");
  if (times.mistake()) return *times.mistake();
  return times.written(said.value_or(model::Moment{now, time::Precision::day}));
}

/// The action that was named before the lock was taken, in its record as it is now.
struct Target {
  repo::Record record;
  std::size_t index = 0;

  [[nodiscard]] const model::Action& action() const { return record.incident.actions[index]; }
};

std::variant<Target, Refusal> target(const World& world, const repo::Repository& repository,
                                     const NamedAction& named) {
  auto record = repo::load(world.disk, named.entry, repository.defaults());
  if (record.unreadable) return unreadable(record);
  const auto found = metrics::actions_named(record.incident, named.id);
  if (found.size() == 1) return Target{std::move(record), found.front()};
  return refusal(UsageMistake{fmt::format("{} means {} by now", text::quoted(named.id),
                                          found.empty() ? "no action" : "several actions"),
                              "`pm actions` lists what there is"});
}

bool is_done(const model::Action& action) {
  return action.status && action.status->value == model::ActionStatus::done;
}

std::variant<Revision, Refusal> done(const World& world, const Arguments& arguments,
                                     const repo::Repository& repository, const Target& target) {
  const auto& record = target.record;
  const auto at = done_at(arguments, world.now(), record.incident.zone);
  if (const auto* mistake = std::get_if<UsageMistake>(&at)) return refusal(*mistake);
  const auto changes = yaml::done_action(*record.source, target.index, std::get<std::string>(at),
                                         arguments.value("--link"));
  return revised(record, changes, repository, world.now());
}

/// Marks one as done; the lock is held. Returns the exit status.
int mark(World& world, const Arguments& arguments, const repo::Repository& repository,
         Writing& writing, const NamedAction& named) {
  const auto found = target(world, repository, named);
  if (const auto* refusal = std::get_if<Refusal>(&found)) return refuse(world, *refusal);
  const auto& target = std::get<Target>(found);
  const auto title = title_of(target.action());
  if (is_done(target.action())) {
    world.err << fmt::format("{} is done already: {}\n", text::visible(named.id), title);
    return fine;
  }
  const auto revision = done(world, arguments, repository, target);
  if (const auto* refusal = std::get_if<Refusal>(&revision)) return refuse(world, *refusal);
  const auto& [after, fresh] = std::get<Revision>(revision);
  print(world.err, fresh, pen(world, world.terminal.err));
  writing.write(named.entry.path, target.record.source->bytes(), after.source->bytes());
  if (writing.dry_run()) return fine;
  world.err << fmt::format("{} is done: {}\n", text::visible(named.id), title);
  return writing.commit(named.entry.path, commit_message(named.entry.id, "action done: " + title));
}

int run(World& world, const Arguments& arguments) {
  if (arguments.operands.empty())
    return misused(world, "no action is named", "`pm actions --open` lists them with their ids");
  const auto settings = write_settings(arguments);
  if (const auto* mistake = std::get_if<UsageMistake>(&settings))
    return misused(world, mistake->message, mistake->help);
  const auto opened = open_to_write(world, {});
  if (const auto* status = std::get_if<int>(&opened)) return *status;
  const auto& found = std::get<Opened>(opened);
  const auto named = named_actions(world, found, arguments.operands);
  if (const auto* refusal = std::get_if<Refusal>(&named)) return refuse(world, *refusal);
  Writing writing(world, found.repository, std::get<WriteSettings>(settings), "actions done");
  for (const auto& each : std::get<std::vector<NamedAction>>(named)) {
    const int status = mark(world, arguments, found.repository, writing, each);
    if (status != fine) return status;
  }
  return fine;
}

}  // namespace

constinit const Command actions_done = {
    .name = "actions done",
    .summary = "Mark follow-ups as done",
    .operands = "ID…",
    .most_operands = any_number,
    .details =
        "Sets `status: done` and the day in the record. ID is what `pm actions` lists:\n"
        "the action's own `id`, or its incident, `#` and its place. One that is done\n"
        "already is left as it is.",
    .options = options,
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
