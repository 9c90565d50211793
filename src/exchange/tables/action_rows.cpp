#include <string>

#include "cells.hpp"
#include "pm/exchange/csv.hpp"
#include "pm/metrics/actions.hpp"
#include "rows.hpp"

namespace pm::exchange::tables {
namespace {

std::string row(const model::Incident& incident, const metrics::FollowUp& follow_up) {
  const auto& action = *follow_up.action;
  const auto& late = follow_up.days_overdue;
  return csv_line({line(follow_up.id), line(incident.id), line(incident.title), line(action.title),
                   line(action.owner), word(action.type), line(action.priority),
                   std::string(model::word(follow_up.status)), yes_or_no(follow_up.is_open),
                   timestamp(action.due, incident.zone), late ? std::to_string(*late) : "",
                   timestamp(action.done, incident.zone), seconds(follow_up.age),
                   line(action.link)});
}

}  // namespace

std::string action_rows(const Collection& collection) {
  auto out = csv_line({"id", "incident", "incident_title", "title", "owner", "type", "priority",
                       "status", "is_open", "due", "days_overdue", "done", "age_seconds", "link"});
  for (const auto& [incident, durations] : collection.incidents) {
    for (const auto& follow_up : metrics::follow_ups(incident, durations, collection.as_of)) {
      out += row(incident, follow_up);
    }
  }
  return out;
}

}  // namespace pm::exchange::tables
