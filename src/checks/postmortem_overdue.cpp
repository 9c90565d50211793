#include <fmt/format.h>

#include "pm/history/history.hpp"
#include "pm/history/policies.hpp"
#include "pm/time/format.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

/// Returns the status of the postmortem, otherwise the end of the incident.
text::Where place_of_delay(const model::Incident& incident) {
  const auto& postmortem = incident.postmortem;
  if (postmortem.published) return postmortem.published->where;
  return postmortem.status ? postmortem.status->where : history::of(incident).resolved->where;
}

void check_postmortem_overdue(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  const bool is_published = history::has_published_postmortem(incident);
  if (!subject.now && !is_published) return;
  const auto late =
      history::postmortem_lateness(incident, subject.config, subject.now.value_or(time::Instant()));
  if (!late) return;
  const auto due = *history::postmortem_due(incident, subject.config);
  const auto until = time::sortable(due.at, due.precision, incident.zone);
  const auto by = time::short_duration(*late);
  report.add({
      .rule = postmortem_overdue.rule,
      .level = is_published ? text::Level::note : postmortem_overdue.level,
      .message = is_published
                     ? fmt::format("the postmortem was due by {} but came {} late", until, by)
                     : fmt::format("the postmortem was due by {} and is overdue by {}", until, by),
      .where = place_of_delay(incident),
      .others = {{history::policy_of(incident, subject.config)->postmortem_within->where,
                  "the policy"}},
      .help = is_published ? "" : "write it with `pm postmortem`, then use `pm publish`",
  });
}

}  // namespace

constinit const Check postmortem_overdue = {
    .rule = "postmortem-overdue",
    .summary = "postmortems are published as soon as `policies` in pm.yaml require",
    .level = text::Level::warning,
    .run = check_postmortem_overdue,
};

}  // namespace pm::checks
