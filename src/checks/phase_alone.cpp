#include <fmt/format.h>

#include "begin_and_end.hpp"
#include "course.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

void run(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  if (incident.times.started || first_outage(incident) != nullptr) return;
  const auto steps = course(incident);
  if (!is_end_alone(steps)) return;
  report.add({
      .rule = phase_alone.rule,
      .level = phase_alone.level,
      .message = fmt::format("`{}` stands alone, so that the duration is unknown",
                             model::word(steps.front().phase)),
      .where = steps.front().update->phase->where,
      .help = "add `times: {started: …}`, `outages:`, or the updates that came before",
  });
}

}  // namespace

constinit const Check phase_alone = {
    .rule = "phase-alone",
    .summary = "what has an end has a beginning",
    .level = text::Level::warning,
    .run = run,
};

}  // namespace pm::checks
