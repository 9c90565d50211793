#include "export_words.hpp"

#include <unordered_set>

#include "../import/taken.hpp"
#include "pm/text/words.hpp"
#include "pm/time/when.hpp"

namespace pm::exchange::statuspage {
namespace {

using model::Phase;

Phase first_phase(model::Kind kind) { return model::phases(kind).front(); }

/// Adds the components that are named there and not in the list yet.
class Named {
 public:
  explicit Named(const std::vector<model::Component>& listed) {
    for (const auto& each : listed) add(each);
  }

  void add(const std::vector<model::ComponentStatus>& statuses) {
    for (const auto& each : statuses) {
      if (!names_.contains(each.name.value)) add({.name = each.name, .group = {}});
    }
  }

  [[nodiscard]] std::vector<model::Component> take() { return std::move(all_); }

 private:
  void add(const model::Component& component) {
    names_.insert(component.name.value);
    all_.push_back(component);
  }

  std::vector<model::Component> all_;
  std::unordered_set<std::string> names_;
};

std::string_view heading(const model::Section& section) {
  if (!section.heading.empty()) return section.heading;
  const auto usual = model::usual_heading(section.kind);
  return usual.empty() ? std::string_view(section.key.value) : usual;
}

}  // namespace

std::string public_title(const model::Maybe<std::string>& title) {
  auto words = title ? as_title(title->value) : std::string();
  return words.empty() ? "Incident without a title" : words;
}

std::string_view public_impact(const model::Incident& incident) {
  if (incident.impact) return model::word(incident.impact->value);
  const bool planned = incident.kind_or_default() == model::Kind::maintenance;
  return model::word(planned ? model::Impact::maintenance : model::Impact::none);
}

std::string public_time(time::Instant at, const time::Zone& zone) {
  return time::written(at, time::Precision::millisecond, zone);
}

std::vector<Phase> public_phases(const model::Incident& incident) {
  std::vector<Phase> phases;
  phases.reserve(incident.updates.size());
  auto last = first_phase(incident.kind_or_default());
  for (const auto& update : incident.updates) {
    if (update.phase && update.phase->value != Phase::update) last = update.phase->value;
    phases.push_back(last);
  }
  return phases;
}

std::vector<model::Component> public_components(const model::Incident& incident) {
  Named named(incident.components);
  for (const auto& outage : incident.outages) named.add(outage.components);
  for (const auto& update : incident.updates) named.add(update.components);
  return named.take();
}

std::string public_postmortem(const model::Postmortem& postmortem) {
  const bool published =
      postmortem.status && postmortem.status->value == model::PostmortemStatus::published;
  std::string body;
  if (!published) return body;
  for (const auto& section : postmortem.sections) {
    const auto prose = as_prose_text(section.prose.value);
    if (!body.empty()) body += "\n\n";
    body.append("## ").append(as_title(heading(section)));
    if (!prose.empty()) body.append("\n\n").append(prose);
  }
  return body;
}

}  // namespace pm::exchange::statuspage
