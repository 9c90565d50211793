#include "pm/claims/facts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pm/history/history.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/civil.hpp"

namespace pm::claims {
namespace {

class Gatherer {
 public:
  explicit Gatherer(const model::Incident& incident) : incident_(incident) {}

  Facts gather() {
    facts_.zone = incident_.zone;
    gather_times();
    gather_updates();
    std::stable_sort(facts_.times.begin(), facts_.times.end(),
                     [](const KnownTime& a, const KnownTime& b) { return a.at.at < b.at.at; });
    gather_other_years();
    gather_figures();
    return std::move(facts_);
  }

 private:
  void add(const model::Maybe<model::Moment>& at, std::string name, Event event) {
    if (!at) return;
    add_year(at->value.at);
    if (at->value.known_to_the_day()) {
      facts_.rough = true;
      return;
    }
    facts_.times.push_back({at->value, std::move(name), event, event != Event::none, at->where});
  }

  void add_year(time::Instant at) { facts_.years.insert(incident_.zone.local(at).year); }

  void gather_times() {
    const auto& times = incident_.times;
    add(times.started, "times.started", Event::started);
    add(times.detected, "times.detected", Event::detected);
    add(times.acknowledged, "times.acknowledged", Event::acknowledged);
    add(times.mitigated, "times.mitigated", Event::mitigated);
    add(times.resolved, "times.resolved", Event::resolved);
    for (std::size_t i = 0; i < incident_.outages.size(); ++i) {
      add(incident_.outages[i].from, fmt::format("outages.{}.from", i + 1), Event::started);
      add(incident_.outages[i].to, fmt::format("outages.{}.to", i + 1), Event::mitigated);
    }
    for (const auto& event : incident_.timeline) add(event.at, "the timeline", Event::none);
  }

  void gather_updates() {
    for (const auto& update : incident_.updates) {
      if (!update.phase) {
        add(update.at, "an update", Event::none);
        continue;
      }
      const auto phase = update.phase->value;
      if (phase == model::Phase::postmortem) {
        if (update.at) add_year(update.at->value.at);
        continue;
      }
      const auto event = phase == model::Phase::identified ? Event::identified
                         : model::is_end(phase)            ? Event::resolved
                                                           : Event::none;
      add(update.at, fmt::format("the update `{}`", model::word(phase)), event);
    }
  }

  void gather_other_years() {
    const auto year = [&](const model::Maybe<model::Moment>& at) {
      if (at) add_year(at->value.at);
    };
    year(incident_.postmortem.published);
    if (incident_.postmortem.published) facts_.published = incident_.postmortem.published->value.at;
    if (incident_.scheduled) {
      year(incident_.scheduled->from);
      year(incident_.scheduled->to);
    }
    for (const auto& update : incident_.updates) year(update.next_update);
  }

  void figure(std::string name, Event event, const metrics::Length& length) {
    if (!length.known || length.about || length.ongoing) return;
    facts_.figures.push_back({std::move(name), event, *length.known});
  }

  void gather_figures() {
    const auto last = facts_.times.empty() ? time::Instant{} : facts_.times.back().at.at;
    const auto measured = metrics::measure(incident_, last);
    facts_.ended = measured.resolved.has_value() && !measured.ongoing && !measured.announced;
    figure("impact", Event::whole, measured.impact);
    figure("duration", Event::whole, measured.duration);
    for (std::size_t i = 0; i < measured.outages.size(); ++i)
      figure(fmt::format("outage {}", i + 1), Event::whole, measured.outages[i]);
    figure("time to detect", Event::detected, measured.to_detect);
    figure("time to acknowledge", Event::acknowledged, measured.to_acknowledge);
    figure("time to identify", Event::identified, measured.to_identify);
    figure("time to mitigate", Event::mitigated, measured.to_mitigate);
    figure("time to resolve", Event::resolved, measured.to_resolve);
    for (const auto& component : measured.components)
      figure(component.name, Event::none, component.length);
    for (const auto& phase : measured.phases)
      figure(std::string(model::word(phase.phase)), Event::none, metrics::length(phase.interval));
  }

  const model::Incident& incident_;
  Facts facts_;
};

}  // namespace

Facts facts_of(const model::Incident& incident) { return Gatherer(incident).gather(); }

}  // namespace pm::claims
