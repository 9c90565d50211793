#include <fmt/format.h>

#include "pm/history/order.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

/// Reports times of past events that are in the future.
class LookAhead {
 public:
  LookAhead(const Subject& subject, text::Report& report) : subject_(subject), report_(report) {}

  void at(const model::Maybe<model::Moment>& moment) {
    const auto now = *subject_.now;
    if (!moment || moment->value.at <= now + history::clock_difference) return;
    const auto written = moment->where.source->at(moment->where.span);
    report_.add({
        .rule = future_time.rule,
        .message = fmt::format("{} is in the future", text::quoted(written)),
        .where = moment->where,
        .note = fmt::format("now is {}",
                            time::sortable(now, time::Precision::minute, subject_.incident.zone)),
        .help = "check the year and the time zone",
    });
  }

  void at(const model::Times& times) {
    at(times.started);
    at(times.detected);
    at(times.acknowledged);
    at(times.mitigated);
    at(times.resolved);
  }

 private:
  const Subject& subject_;
  text::Report& report_;
};

/// Skips the maintenance window, promises and due dates, which may be in the future.
void check_future_time(const Subject& subject, text::Report& report) {
  if (!subject.now) return;
  const auto& incident = subject.incident;
  LookAhead look(subject, report);
  look.at(incident.times);
  for (const auto& outage : incident.outages) {
    look.at(outage.from);
    look.at(outage.to);
  }
  for (const auto& update : incident.updates) look.at(update.at);
  for (const auto& entry : incident.timeline) look.at(entry.at);
  look.at(incident.postmortem.published);
  for (const auto& action : incident.actions) look.at(action.done);
}

}  // namespace

constinit const Check future_time = {
    .rule = "future-time",
    .summary = "past events are not in the future",
    .run = check_future_time,
};

}  // namespace pm::checks
