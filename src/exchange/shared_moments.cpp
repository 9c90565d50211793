#include <algorithm>
#include <set>

#include "pm/exchange/refresh.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/instant.hpp"

namespace pm::exchange {
namespace {

using Minutes = std::set<time::Milliseconds>;

void add(const model::Maybe<model::Moment>& moment, Minutes& into) {
  if (moment) into.insert(moment->value.at.since_epoch / time::minutes);
}

Minutes minutes_of(const model::Incident& incident) {
  Minutes all;
  for (const auto& update : incident.updates) add(update.at, all);
  for (const auto& entry : incident.timeline) add(entry.at, all);
  const auto& times = incident.times;
  for (const auto* time :
       {&times.started, &times.detected, &times.acknowledged, &times.mitigated, &times.resolved})
    add(*time, all);
  return all;
}

}  // namespace

bool share_a_moment(const model::Incident& a, const model::Incident& b) {
  const auto one = minutes_of(a);
  const auto other = minutes_of(b);
  if (one.empty() || other.empty()) return true;
  return std::any_of(one.begin(), one.end(),
                     [&other](auto minute) { return other.count(minute) > 0; });
}

}  // namespace pm::exchange
