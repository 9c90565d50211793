#include <algorithm>

#include <fmt/format.h>

#include "parts.hpp"
#include "pm/metrics/actions.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/format.hpp"
#include "pm/view/follow_ups.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

/// `imported`: nobody said of an action without a status that it is open.
data::Value data_of(const model::Action& action, std::int64_t number, const time::Zone& zone,
                    bool imported) {
  const auto status = action.status ? action.status->value : model::ActionStatus::open;
  const bool done = status == model::ActionStatus::done;
  data::Value data;
  data.set("number", number);
  data.set("id", shown(action.id));
  data.set("title", shown(action.title));
  data.set("owner", shown(action.owner));
  data.set("type", shown(in_words(action.type)));
  data.set("type_word", shown(bare_word(action.type)));
  data.set("priority", shown(action.priority));
  data.set("due", shown(action.due, zone));
  data.set("status", imported && !action.status ? "Unknown" : in_words(model::word(status)));
  data.set("status_word", model::word(status));
  data.set("is_done", done);
  data.set("is_closed", done || status == model::ActionStatus::dropped);
  data.set("done", shown(action.done, zone));
  data.set("link", shown_link(action.link));
  return data;
}

data::Value columns(const std::vector<model::Action>& actions) {
  const auto any = [&actions](auto member) {
    return std::any_of(actions.begin(), actions.end(),
                       [member](const model::Action& each) { return (each.*member).has_value(); });
  };
  data::Value data;
  data.set("owner", any(&model::Action::owner));
  data.set("type", any(&model::Action::type));
  data.set("priority", any(&model::Action::priority));
  data.set("due", any(&model::Action::due));
  data.set("link", any(&model::Action::link));
  return data;
}

}  // namespace

void set_actions(data::Value& data, const model::Incident& incident) {
  data::List actions;
  for (const auto& action : incident.actions) {
    const auto number = static_cast<std::int64_t>(actions.size() + 1);
    actions.push_back(data_of(action, number, incident.zone, incident.origin.system.has_value()));
  }
  data.set("has_actions", !actions.empty());
  data.set("actions", std::move(actions));
  data.set("action_columns", columns(incident.actions));
}

namespace {

data::Value date(const model::Maybe<model::Moment>& moment, const time::Zone& zone) {
  return moment ? data::Value(time::date(moment->value.at, zone)) : data::Value();
}

/// Returns whole days; a list of actions needs no hours.
std::optional<std::int64_t> whole_days(const metrics::Length& length) {
  if (!length.known) return std::nullopt;
  return *length.known / time::days;
}

/// On the due date itself, an action is late by less than a day.
std::string overdue(int days) { return days > 0 ? fmt::format("overdue {}d", days) : "overdue"; }

void set_lateness(data::Value& data, const metrics::FollowUp& follow_up) {
  const auto& late = follow_up.days_overdue;
  const auto age = whole_days(follow_up.age);
  data.set("days_overdue", late ? data::Value(std::int64_t{*late}) : data::Value());
  data.set("overdue", late ? data::Value(overdue(*late)) : data::Value());
  data.set("age_days", age ? data::Value(*age) : data::Value());
  // Show nothing for a closed action, unless its age is known.
  data.set("age", age                 ? data::Value(fmt::format("{}d", *age))
                  : follow_up.is_open ? data::Value("unknown")
                                      : data::Value());
}

}  // namespace

std::span<const Key> follow_up_keys() {
  static constexpr Key all[] = {
      {"id", Kind::text, "the action's id"},
      {"incident", Kind::text, "the incident's id"},
      {"incident_title", Kind::text, "the incident's title"},
      {"title", Kind::text, "what to do"},
      {"owner", Kind::text, "who is responsible"},
      {"type", Kind::text, "`prevent`, `mitigate`, `detect` or `process`"},
      {"status", Kind::text, "`open`, `in_progress`, `done` or `dropped`"},
      {"is_open", Kind::flag, "whether it is neither done nor dropped"},
      {"priority", Kind::text, "priority"},
      {"due", Kind::text, "due date"},
      {"days_overdue", Kind::number, "days since the due date; null if not overdue"},
      {"overdue", Kind::text, "the same in words"},
      {"age_days", Kind::number, "days since the incident, or until it was done; null if unknown"},
      {"age", Kind::text, "the same in words"},
      {"done", Kind::text, "the day it was done"},
      {"link", Kind::text, "where it is tracked"},
  };
  return all;
}

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
