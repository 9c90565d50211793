#include <fmt/format.h>

#include "pm/history/history.hpp"
#include "pm/history/promises.hpp"
#include "pm/time/format.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

using model::Incident;

text::Where place_of(const Incident& incident, const history::Promise& promise) {
  const auto& update = incident.updates[promise.update];
  return update.next_update ? update.next_update->where : update.at->where;
}

std::string due(const Incident& incident, const history::Promise& promise) {
  return fmt::format("{} {}", promise.by_cadence ? "due by" : "promised for",
                     time::sortable(promise.due.at, promise.due.precision, incident.zone));
}

/// An update that came too late. Nothing can change that now.
void report_late(const Incident& incident, const history::Promise& promise, text::Report& report) {
  const auto& next = incident.updates[*promise.kept_by];
  const auto late = history::lateness(promise, next.at->value);
  if (!late) return;
  report.add({.rule = missed_promise.rule,
              .level = text::Level::note,
              .message = fmt::format("an update was {} but came {} late", due(incident, promise),
                                     time::short_duration(*late)),
              .where = place_of(incident, promise),
              .others = {{next.at->where, "the next update"}}});
}

/// An update that users are waiting for.
void report_overdue(const Subject& subject, const history::Promise& promise, text::Report& report) {
  if (!subject.now) return;
  const auto late = history::lateness(promise, {.at = *subject.now});
  if (!late) return;
  report.add({.rule = missed_promise.rule,
              .level = missed_promise.level,
              .message = fmt::format("an update was {} and is overdue by {}",
                                     due(subject.incident, promise), time::short_duration(*late)),
              .where = place_of(subject.incident, promise),
              .help = "post one: `pm update`"});
}

/// A promise in the update that ends the incident: no update is expected after it.
void report_after_end(const Incident& incident, text::Report& report) {
  if (incident.updates.empty()) return;
  const auto& last = incident.updates.back();
  if (!last.next_update || !last.phase || !model::is_end(last.phase->value)) return;
  report.add({.rule = missed_promise.rule,
              .level = missed_promise.level,
              .message = "the update that ends the incident promises another one",
              .where = last.next_update->where,
              .help = "remove `next_update`; name the date of the postmortem in the message"});
}

void check_missed_promise(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  for (const auto& promise : history::promises(incident, subject.config)) {
    if (promise.kept_by) report_late(incident, promise, report);
  }
  if (const auto open = history::open_promise(incident, subject.config))
    report_overdue(subject, *open, report);
  report_after_end(incident, report);
}

}  // namespace

constinit const Check missed_promise = {
    .rule = "missed-promise",
    .summary = "updates come as soon as promised, by `next_update` or `cadence`",
    .level = text::Level::warning,
    .run = check_missed_promise,
};

}  // namespace pm::checks
