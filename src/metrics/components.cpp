#include "intervals.hpp"

#include <map>
#include <string_view>
#include <utility>

#include "pm/model/incident.hpp"

namespace pm::metrics {
namespace {

/// The times of a component in one status, and whether all of them are known.
struct Spell {
  std::vector<Interval> intervals;
  bool known = true;
};

/// The position of a component in the record, and the distance of its status from the worst. The
/// result has this order.
using Place = std::pair<std::size_t, int>;

class Spells {
 public:
  explicit Spells(const model::Incident& incident) {
    for (const auto& component : incident.components) place_of(component.name.value);
  }

  void add(std::string_view name, model::Status status, const std::optional<End>& from,
           const std::optional<End>& to) {
    auto& spell = spells_[{place_of(name), -static_cast<int>(status)}];
    if (from && to) {
      spell.intervals.push_back(interval(*from, *to));
    } else {
      spell.known = false;
    }
  }

  [[nodiscard]] std::vector<ComponentTime> times() && {
    std::vector<ComponentTime> result;
    for (auto& [place, spell] : spells_) {
      const auto length = spell.known ? together(std::move(spell.intervals)) : Length{};
      result.push_back(
          {std::string(names_[place.first]), static_cast<model::Status>(-place.second), length});
    }
    return result;
  }

 private:
  std::size_t place_of(std::string_view name) {
    const auto [place, added] = places_.emplace(name, names_.size());
    if (added) names_.push_back(name);
    return place->second;
  }

  std::vector<std::string_view> names_;
  std::map<std::string_view, std::size_t> places_;
  std::map<Place, Spell> spells_;
};

/// A status of a component that an update set and no later update ended.
struct Held {
  model::Status status;
  model::Moment since;
};

void add_outages(const model::Incident& incident, const std::optional<End>& now,
                 const TakeStatus& take) {
  for (const auto& outage : incident.outages) {
    const auto to = outage.to ? end_of(moment_of(outage.to)) : now;
    for (const auto& affected : outage.components) {
      take(affected.name.value, affected.status.value, end_of(moment_of(outage.from)), to);
    }
  }
}

void add_updates(const model::Incident& incident, const std::vector<history::Event>& events,
                 const std::optional<End>& end, const TakeStatus& take) {
  std::map<std::string_view, Held> held;
  const auto release = [&](std::string_view name, const Held& was, const std::optional<End>& at) {
    take(name, was.status, end_of(was.since), at);
  };
  for (const auto& event : events) {
    for (const auto& now : incident.updates[event.entry].components) {
      const auto [place, added] =
          held.try_emplace(now.name.value, Held{now.status.value, event.at.value});
      if (added || place->second.status == now.status.value) continue;
      release(place->first, place->second, end_of(event.at.value));
      place->second = {now.status.value, event.at.value};
    }
    if (!model::is_end(event.phase)) continue;
    for (const auto& [name, was] : held) release(name, was, end_of(event.at.value));
    held.clear();
  }
  for (const auto& [name, was] : held) release(name, was, end);
}

}  // namespace

void each_status(const model::Incident& incident, const std::vector<history::Event>& events,
                 const std::optional<End>& end, const std::optional<End>& now,
                 const TakeStatus& take) {
  const TakeStatus take_held = [&](std::string_view name, model::Status status,
                                   const std::optional<End>& from, const std::optional<End>& to) {
    // Omit a status that another replaced at the same instant.
    const bool never_held = from && to && !to->ongoing && from->at == to->at;
    if (status != model::Status::operational && !never_held) take(name, status, from, to);
  };
  add_outages(incident, now, take_held);
  add_updates(incident, events, end, take_held);
}

std::vector<ComponentTime> component_times(const model::Incident& incident,
                                           const std::vector<history::Event>& events,
                                           const std::optional<End>& end,
                                           const std::optional<End>& now) {
  Spells spells(incident);
  each_status(incident, events, end, now, [&](auto name, auto status, auto& from, auto& to) {
    spells.add(name, status, from, to);
  });
  return std::move(spells).times();
}

}  // namespace pm::metrics
