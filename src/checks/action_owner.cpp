#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "rules.hpp"
#include "skipped_keys.hpp"

namespace pm::checks {
namespace {

using model::ActionStatus;

/// Closed actions need no owner.
bool is_open(const model::Action& action) {
  return !action.status || action.status->value == ActionStatus::open ||
         action.status->value == ActionStatus::in_progress;
}

void check_action_owner(const Subject& subject, text::Report& report) {
  const SkippedKeys skipped(subject.incident, "owner");
  for (const auto& action : subject.incident.actions) {
    const bool owned = action.owner && !text::trimmed(action.owner->value).empty();
    if (owned || !is_open(action) || !action.title || skipped.within(action.where)) continue;
    report.add({
        .rule = action_owner.rule,
        .level = action_owner.level,
        .message = fmt::format("the action {} has no owner", text::quoted(action.title->value)),
        .where = action.title->where,
        .help = "add `owner:`; nobody does an action without an owner",
    });
  }
}

}  // namespace

constinit const Check action_owner = {
    .rule = "action-owner",
    .summary = "every open action has an owner",
    .level = text::Level::warning,
    .run = check_action_owner,
};

}  // namespace pm::checks
