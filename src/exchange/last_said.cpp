#include "last_said.hpp"

#include <algorithm>
#include <optional>

namespace pm::exchange {
namespace {

/// The latest of the moments that it is given.
class Latest {
 public:
  void take(const model::Maybe<model::Moment>& moment) {
    if (moment) latest_ = std::max(latest_, std::optional(moment->value.at));
  }
  [[nodiscard]] std::optional<time::Instant> get() const { return latest_; }

 private:
  std::optional<time::Instant> latest_;
};

void take(Latest& latest, const model::Times& times) {
  latest.take(times.started);
  latest.take(times.detected);
  latest.take(times.acknowledged);
  latest.take(times.mitigated);
  latest.take(times.resolved);
}

}  // namespace

time::Instant last_said(const model::Incident& incident) {
  Latest latest;
  take(latest, incident.times);
  for (const auto& update : incident.updates) latest.take(update.at);
  for (const auto& entry : incident.timeline) latest.take(entry.at);
  for (const auto& action : incident.actions) latest.take(action.done);
  for (const auto& outage : incident.outages) {
    latest.take(outage.from);
    latest.take(outage.to);
  }
  latest.take(incident.postmortem.published);
  if (!latest.get() && incident.scheduled) latest.take(incident.scheduled->from);
  return latest.get().value_or(time::Instant{});
}

}  // namespace pm::exchange
