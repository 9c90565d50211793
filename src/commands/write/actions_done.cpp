#include <algorithm>
#include <ostream>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "../all.hpp"
#include "../findings.hpp"
#include "done_plans.hpp"
#include "named_actions.hpp"
#include "pm/text/utf8.hpp"
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

void write(World& world, Writing& writing, const DonePlan& plan) {
  const auto& [before, after, fresh, ids, titles] = plan;
  print(world.err, fresh, pen(world, world.terminal.err));
  writing.write(before.entry.path, before.source->bytes(), after.source->bytes());
  if (writing.dry_run()) return;
  for (std::size_t i = 0; i < ids.size(); ++i)
    world.err << fmt::format("{} is done: {}\n", text::visible(ids[i]), titles[i]);
}

int commit(Writing& writing, const DonePlan& plan) {
  const auto& entry = plan.before.entry;
  const auto what = plan.titles.size() == 1 ? "action done: " + plan.titles.front()
                                            : fmt::format("{} actions done", plan.titles.size());
  return writing.commit(entry.path, commit_message(entry.id, what));
}

/// The lock is held. All is planned before the first is written, and written before the first is
/// committed: what is refused leaves nothing half done.
int mark(World& world, const Arguments& arguments, const repo::Repository& repository,
         Writing& writing, const std::vector<NamedAction>& named) {
  const auto made = done_plans(world, arguments, repository, named);
  if (const auto* refusal = std::get_if<Refusal>(&made)) return refuse(world, *refusal);
  const auto& plans = std::get<std::vector<DonePlan>>(made);
  for (const auto& plan : plans) write(world, writing, plan);
  int status = fine;
  for (const auto& plan : plans) status = std::max(status, commit(writing, plan));
  return status;
}

int run(World& world, const Arguments& arguments) {
  if (arguments.operands.empty())
    return misused(world, "no action is named", "`pm actions --open` lists them with their ids");
  const auto ready = ready_to_write(world, arguments, {});
  if (const auto* status = std::get_if<int>(&ready)) return *status;
  const auto& [opened, settings] = std::get<ReadyToWrite>(ready);
  const auto named = named_actions(world, opened, arguments.operands);
  if (const auto* refusal = std::get_if<Refusal>(&named)) return refuse(world, *refusal);
  Writing writing(world, opened.repository, settings, "actions done");
  return mark(world, arguments, opened.repository, writing,
              std::get<std::vector<NamedAction>>(named));
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
        "already is left as it is. When one of several is refused, none is marked.",
    .options = options,
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
