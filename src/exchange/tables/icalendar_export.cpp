#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../exporters.hpp"
#include "../last_said.hpp"
#include "calendar.hpp"
#include "cells.hpp"
#include "links.hpp"
#include "pm/exchange/global_id.hpp"
#include "pm/history/history.hpp"
#include "pm/metrics/actions.hpp"
#include "pm/render/format.hpp"
#include "pm/text/slug.hpp"
#include "pm/time/format.hpp"
#include "to_do.hpp"

namespace pm::exchange {
namespace {

using namespace tables;
using model::Incident;
using MaybeMoment = model::Maybe<model::Moment>;

/// When work is done on something: as announced, else as it was.
struct Work {
  MaybeMoment from;
  MaybeMoment to;
};

MaybeMoment first(const Incident& incident, model::Phase phase) {
  const auto events = history::events(history::entries(incident.updates));
  const auto event = history::first_of(events, phase);
  return event ? MaybeMoment(events[*event].at) : std::nullopt;
}

Work work(const Incident& incident) {
  if (incident.scheduled && incident.scheduled->from) {
    return {incident.scheduled->from, incident.scheduled->to};
  }
  return {first(incident, model::Phase::in_progress), first(incident, model::Phase::completed)};
}

/// "Affected: API, Web"
std::string affected(const Incident& incident) {
  std::string out;
  for (const auto& component : incident.components) {
    out += (out.empty() ? "Affected: " : ", ") + line(component.name.value);
  }
  return out.empty() ? out : out + "\n";
}

std::string update_text(const model::Update& update, const time::Zone& zone) {
  std::string head = update.at ? time::posted(update.at->value.at, update.at->value.precision, zone)
                               : std::string("Time unknown");
  if (update.phase) head += fmt::format(" ({})", model::word(update.phase->value));
  head = "\n" + head + "\n";
  if (!update.message) return head;
  render::text_format().prose({update.message->value}, head);
  return head + "\n";
}

/// What is affected, and what was said, the latest first.
std::string description(const Incident& incident) {
  auto out = affected(incident);
  for (auto update = incident.updates.rbegin(); update != incident.updates.rend(); ++update) {
    out += update_text(*update, incident.zone);
  }
  return out;
}

std::optional<Event> maintenance(const Incident& incident, const std::string& domain) {
  const auto when = work(incident);
  if (incident.kind_or_default() != model::Kind::maintenance || !when.from) return std::nullopt;
  Event event = {.uid = fmt::format("maintenance-{}@{}", atom(incident.id), domain),
                 .stamp = last_said(incident),
                 .summary = title(incident),
                 .description = description(incident),
                 .url = page_of(incident),
                 .categories = {"Maintenance"},
                 .cancelled = history::of(incident).phase == model::Phase::cancelled,
                 .sequence = incident.updates.size()};
  for (const auto& label : incident.labels) event.categories.push_back(label.value);
  set_window(event, when.from->value, when.to, incident.zone);
  return event;
}

std::string description(const Incident& incident, const model::Action& action) {
  std::string out = fmt::format("Incident: {} ({})\n", title(incident), line(incident.id));
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) out += fmt::format("{}: {}\n", name, value);
  };
  add("Owner", line(action.owner));
  add("Type", tables::word(action.type));
  add("Priority", line(action.priority));
  add("Status", tables::word(action.status));
  if (!action.due->value.known_to_the_day()) add("Due", timestamp(action.due, incident.zone));
  return out;
}

/// The name of an action among those of its incident: its own id where it has one, else its title,
/// so that other actions before it change nothing. A second one of a name is followed by a number.
class ActionNames {
 public:
  std::string name(const model::Action& action) {
    auto name = action.id ? "." + atom(action.id->value) : "+" + text::slug(line(action.title));
    const auto count = ++seen_[name];
    return count == 1 ? name : fmt::format("{}+{}", name, count);
  }

 private:
  std::map<std::string, int> seen_;
};

Event due(const Incident& incident, const model::Action& action, const std::string& uid) {
  const auto title = line(action.title);
  Event event = {.uid = uid,
                 .stamp = last_said(incident),
                 .summary = "Due: " + (title.empty() ? line(incident.id) : title),
                 .description = description(incident, action),
                 .url = link_of(action, incident),
                 .categories = {"Action"},
                 .sequence = incident.updates.size()};
  set_day(event, action.due->value, incident.zone);
  return event;
}

void add_due(const Measured& measured, time::Instant as_of, const std::string& domain,
             std::vector<Event>& events) {
  const auto& incident = measured.incident;
  const auto all = metrics::follow_ups(incident, measured.durations, as_of);
  ActionNames names;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto name = names.name(*all[i].action);
    if (!all[i].is_open || !all[i].action->due) continue;
    events.push_back(due(incident, *all[i].action,
                         fmt::format("action-{}{}@{}", atom(incident.id), name, domain)));
  }
}

void run_icalendar_export(const Collection& collection, const PutFile& put) {
  const auto host = domain(collection.config);
  std::vector<Event> events;
  for (const auto& measured : collection.incidents) {
    if (auto event = maintenance(measured.incident, host)) events.push_back(std::move(*event));
    add_due(measured, collection.as_of, host, events);
  }
  const auto& config = collection.config;
  const auto owner = line(config.organization);
  put("incidents.ics",
      calendar(owner.empty() ? "Maintenance and actions" : owner + ": maintenance and actions",
               events));
}

}  // namespace

constinit const Exporter icalendar_exporter = {
    .name = "icalendar",
    .summary = "maintenance and due dates for calendars",
    .file = "incidents.ics",
    .one = false,
    .run = run_icalendar_export,
};

}  // namespace pm::exchange
