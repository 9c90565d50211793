#include <algorithm>

#include <fmt/format.h>

#include "course.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

/// The step that the incident stands at; null when no update has a phase.
const Step* present(const std::vector<Step>& steps) {
  const auto last = std::find_if(steps.rbegin(), steps.rend(), [](const Step& step) {
    return step.phase != model::Phase::postmortem;
  });
  return last == steps.rend() ? nullptr : &*last;
}

/// A report without updates is over when all of its outages are.
bool outages_have_ended(const model::Incident& incident) {
  return !incident.outages.empty() &&
         std::all_of(incident.outages.begin(), incident.outages.end(),
                     [](const model::Outage& outage) { return outage.to.has_value(); });
}

void run(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  const auto& status = incident.postmortem.status;
  if (!status || status->value != model::PostmortemStatus::published) return;
  if (incident.times.resolved) return;
  const auto steps = course(incident);
  const auto* last = present(steps);
  const bool over = last != nullptr ? last->end != nullptr || model::is_end(last->phase)
                                    : incident.updates.empty() && outages_have_ended(incident);
  if (over) return;
  text::Diagnostic found = {
      .rule = unresolved_postmortem.rule,
      .message = "the postmortem is published, and the incident is not resolved",
      .where = status->where,
      .help = "add the update that resolves it, or `times: {resolved: …}`",
  };
  if (last != nullptr) found.others = {{last->update->phase->where, "it stands here"}};
  report.add(std::move(found));
}

}  // namespace

constinit const Check unresolved_postmortem = {
    .rule = "unresolved-postmortem",
    .summary = "a postmortem is published when the incident is over",
    .run = run,
};

}  // namespace pm::checks
