#include <fmt/format.h>

#include "pm/history/history.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

void check_phase_alone(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  if (incident.times.started || history::first_outage(incident)) return;
  const auto steps = history::steps(incident);
  if (!history::is_end_alone(steps)) return;
  report.add({
      .rule = phase_alone.rule,
      .level = phase_alone.level,
      .message =
          fmt::format("unknown duration: no phase precedes `{}`", model::word(steps.front().phase)),
      .where = incident.updates[steps.front().entry].phase->where,
      .help = "add `times: {started: …}`, `outages:`, or the updates that came before",
  });
}

}  // namespace

constinit const Check phase_alone = {
    .rule = "phase-alone",
    .summary = "an ended incident has a known start",
    .level = text::Level::warning,
    .run = check_phase_alone,
};

}  // namespace pm::checks
