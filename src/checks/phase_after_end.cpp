#include <fmt/format.h>

#include "pm/history/history.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

using model::Phase;

void check_phase_after_end(const Subject& subject, text::Report& report) {
  const auto& updates = subject.incident.updates;
  const auto kind = subject.incident.kind_or_default();
  for (const auto& step : history::steps(subject.incident)) {
    const bool may_follow = step.phase == Phase::postmortem || model::is_end(step.phase);
    if (!step.end || may_follow) continue;
    const auto& ended = *updates[*step.end].phase;
    const auto end = model::word(ended.value);
    report.add({
        .rule = phase_after_end.rule,
        .message = fmt::format("`{}` comes after the {} was {}", model::word(step.phase),
                               model::word(kind), end),
        .where = updates[step.entry].phase->where,
        .others = {{ended.where, fmt::format("{} here", end)}},
        .help = "add `reopens: true` to this update, or open a new incident with "
                "`related: [{recurrence_of: …}]`",
    });
  }
}

}  // namespace

constinit const Check phase_after_end = {
    .rule = "phase-after-end",
    .summary = "only `postmortem` follows the end",
    .run = check_phase_after_end,
};

}  // namespace pm::checks
