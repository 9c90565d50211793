#include "without_places.hpp"

#include <vector>

namespace pm::exchange::pm_json {
namespace {

void forget(text::Where& where) { where = {}; }

template <typename T>
void forget(model::Located<T>& value) {
  value.where = {};
}

template <typename T>
void forget(model::Maybe<T>& value) {
  if (value) value->where = {};
}

void forget(model::Window& window) {
  forget(window.where);
  forget(window.from);
  forget(window.to);
}

void forget(model::Component& component) { forget(component.name); }

void forget(model::ComponentStatus& status) {
  forget(status.name);
  forget(status.status);
}

template <typename T>
void forget(std::vector<T>& all);

void forget(model::Outage& outage) {
  forget(static_cast<model::Window&>(outage));
  forget(outage.components);
  forget(outage.note);
}

void forget(model::Times& times) {
  for (auto* each :
       {&times.started, &times.detected, &times.acknowledged, &times.mitigated, &times.resolved})
    forget(*each);
  forget(times.resolved_unknown);
}

void forget(model::Update& update) {
  forget(update.where);
  forget(update.at);
  forget(update.phase);
  forget(update.severity);
  forget(update.by);
  forget(update.components);
  forget(update.next_update);
  forget(update.reopens);
  forget(update.message);
}

void forget(model::TimelineEntry& entry) {
  forget(entry.where);
  forget(entry.at);
  for (auto* each : {&entry.event, &entry.link, &entry.by}) forget(*each);
}

void forget(model::Author& author) {
  forget(author.name);
  forget(author.role);
}

void forget(model::Section& section) {
  forget(section.key);
  forget(section.prose);
}

void forget(model::Postmortem& postmortem) {
  forget(postmortem.where);
  forget(postmortem.status);
  forget(postmortem.published);
  forget(postmortem.authors);
  forget(postmortem.sections);
}

void forget(model::Action& action) {
  forget(action.where);
  for (auto* each : {&action.id, &action.title, &action.owner, &action.priority, &action.link})
    forget(*each);
  forget(action.type);
  forget(action.due);
  forget(action.status);
  forget(action.done);
}

void forget(model::Relation& relation) {
  forget(relation.type);
  forget(relation.id);
}

template <typename T>
void forget(std::vector<T>& all) {
  for (auto& each : all) forget(each);
}

void forget_top(model::Incident& incident) {
  forget(incident.where);
  for (auto* each : {&incident.title, &incident.organization, &incident.severity,
                     &incident.origin.system, &incident.origin.id, &incident.origin.url})
    forget(*each);
  forget(incident.impact);
  forget(incident.kind);
}

}  // namespace

void without_places(model::Incident& incident) {
  forget_top(incident);
  if (incident.scheduled) forget(*incident.scheduled);
  forget(incident.components);
  forget(incident.labels);
  forget(incident.times);
  forget(incident.outages);
  forget(incident.updates);
  forget(incident.timeline);
  forget(incident.postmortem);
  forget(incident.actions);
  forget(incident.related);
  incident.skipped.clear();
}

}  // namespace pm::exchange::pm_json
