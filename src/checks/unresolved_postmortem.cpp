#include <algorithm>

#include <fmt/format.h>

#include "pm/history/history.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

/// Returns the last step of the incident; null if no update has a phase.
const history::Step* present(const std::vector<history::Step>& steps) {
  const auto last = std::find_if(steps.rbegin(), steps.rend(), [](const history::Step& step) {
    return step.phase != model::Phase::postmortem;
  });
  return last == steps.rend() ? nullptr : &*last;
}

void check_unresolved_postmortem(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  const auto& status = incident.postmortem.status;
  if (!status || status->value != model::PostmortemStatus::published) return;
  if (incident.times.resolved) return;
  const auto steps = history::steps(incident);
  const auto* last = present(steps);
  // Another rule reports phases that wrongly follow an end.
  if (last != nullptr && (last->end || model::is_end(last->phase))) return;
  if (!history::of(incident).only_published) return;
  text::Diagnostic found = {
      .rule = unresolved_postmortem.rule,
      .message = "the postmortem is published, but the incident has not ended",
      .where = status->where,
      .help = "add the update that resolves it, or `times: {resolved: …}`",
  };
  if (last != nullptr) found.others = {{incident.updates[last->entry].phase->where, "set here"}};
  report.add(std::move(found));
}

}  // namespace

constinit const Check unresolved_postmortem = {
    .rule = "unresolved-postmortem",
    .summary = "only ended incidents have a published postmortem",
    .run = check_unresolved_postmortem,
};

}  // namespace pm::checks
