#include <fmt/format.h>

#include "course.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

using model::Phase;

void run(const Subject& subject, text::Report& report) {
  for (const auto& step : course(subject.incident)) {
    const bool may_follow = step.phase == Phase::postmortem || model::is_end(step.phase);
    if (step.end == nullptr || may_follow) continue;
    const auto end = model::word(step.end->phase->value);
    report.add({
        .rule = phase_after_end.rule,
        .message = fmt::format("`{}` comes after the {} was {}", model::word(step.phase),
                               model::word(subject.incident.kind_or_default()), end),
        .where = step.update->phase->where,
        .others = {{step.end->phase->where, fmt::format("{} here", end)}},
        .help = "add `reopens: true` to this update, or open a new incident with "
                "`related: [{recurrence_of: …}]`",
    });
  }
}

}  // namespace

constinit const Check phase_after_end = {
    .rule = "phase-after-end",
    .summary = "after the end comes only the postmortem",
    .run = run,
};

}  // namespace pm::checks
