#include "pm/view/follow_ups.hpp"

#include <fmt/format.h>

#include "pm/time/format.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

data::Value date(const model::Maybe<model::Moment>& moment, const time::Zone& zone) {
  return moment ? data::Value(time::date(moment->value.at, zone)) : data::Value();
}

/// Returns whole days; a list of actions needs no hours.
std::optional<std::int64_t> days(const metrics::Length& length) {
  if (!length.known) return std::nullopt;
  return *length.known / time::days;
}

/// On the due date itself, an action is late by less than a day.
std::string overdue(int days) { return days > 0 ? fmt::format("overdue {}d", days) : "overdue"; }

void set_lateness(data::Value& data, const metrics::FollowUp& follow_up) {
  const auto& late = follow_up.days_overdue;
  const auto age = days(follow_up.age);
  data.set("days_overdue", late ? data::Value(std::int64_t{*late}) : data::Value());
  data.set("overdue", late ? data::Value(overdue(*late)) : data::Value());
  data.set("age_days", age ? data::Value(*age) : data::Value());
  // Show nothing for a closed action, unless its age is known.
  data.set("age", age                 ? data::Value(fmt::format("{}d", *age))
                  : follow_up.is_open ? data::Value("unknown")
                                      : data::Value());
}

}  // namespace

data::Value follow_up(const model::Incident& incident, const metrics::FollowUp& follow_up) {
  const auto& action = *follow_up.action;
  data::Value data;
  data.set("id", shown(std::string_view(follow_up.id)));
  data.set("incident", shown(std::string_view(incident.id)));
  data.set("incident_title", shown(incident.title));
  data.set("title", shown(action.title));
  data.set("owner", shown(action.owner));
  data.set("type", shown(bare_word(action.type)));
  data.set("status", model::word(follow_up.status));
  data.set("is_open", follow_up.is_open);
  data.set("priority", shown(action.priority));
  data.set("due", date(action.due, incident.zone));
  set_lateness(data, follow_up);
  data.set("done", date(action.done, incident.zone));
  data.set("link", shown_link(action.link));
  return data;
}

}  // namespace pm::view
