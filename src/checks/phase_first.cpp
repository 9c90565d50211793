#include <fmt/format.h>

#include "pm/history/history.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

using model::Phase;
using text::Level;

text::Diagnostic nothing_to_update(text::Where where) {
  return {
      .rule = phase_first.rule,
      .message = "`update` cannot come first",
      .where = where,
      .help = "write the phase at that time: `investigating` if nothing more was known",
  };
}

/// Whether a phase is valid as the first. The cause is often known before the first update.
bool is_usual(Phase phase, bool strict) {
  return phase == Phase::investigating || phase == Phase::scheduled ||
         (phase == Phase::identified && !strict);
}

void check_phase_first(const Subject& subject, text::Report& report) {
  const auto steps = history::steps(subject.incident);
  if (steps.empty() || !steps.front().sure || history::is_end_alone(steps)) return;
  const auto& first = steps.front();
  const auto where = subject.incident.updates[first.entry].phase->where;
  const bool strict = subject.config.phases == model::PhaseOrder::strict;
  if (first.phase == Phase::postmortem || is_usual(first.phase, strict)) return;
  if (first.phase == Phase::update) return report.add(nothing_to_update(where));
  const auto kind = subject.incident.kind_or_default();
  report.add({
      .rule = phase_first.rule,
      .level = strict ? Level::error : phase_first.level,
      .message = fmt::format("the first phase is `{}`", model::word(first.phase)),
      .where = where,
      .help = fmt::format("{} begins with `{}`; add earlier updates, if any",
                          kind == model::Kind::incident ? "an incident" : "a maintenance",
                          model::word(model::phases(kind).front())),
  });
}

}  // namespace

constinit const Check phase_first = {
    .rule = "phase-first",
    .summary = "the first update starts the incident",
    .level = Level::warning,
    .run = check_phase_first,
};

}  // namespace pm::checks
