#include <fmt/format.h>

#include "pm/history/history.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

void check_end_repeated(const Subject& subject, text::Report& report) {
  const auto& updates = subject.incident.updates;
  for (const auto& step : history::steps(subject.incident)) {
    if (!step.end || !model::is_end(step.phase)) continue;
    const auto& first = *updates[*step.end].phase;
    const auto end = model::word(first.value);
    report.add({
        .rule = end_repeated.rule,
        .level = end_repeated.level,
        .message =
            fmt::format("`{}` repeats the end: the {} was already {}", model::word(step.phase),
                        model::word(subject.incident.kind_or_default()), end),
        .where = updates[step.entry].phase->where,
        .others = {{first.where, fmt::format("{} here", end)}},
        .note = "all durations end at the first end",
        .help = "remove this update, or add `reopens: true` if the incident continued after the "
                "first end",
    });
  }
}

}  // namespace

constinit const Check end_repeated = {
    .rule = "end-repeated",
    .summary = "an incident ends once",
    .level = text::Level::warning,
    .run = check_end_repeated,
};

}  // namespace pm::checks
