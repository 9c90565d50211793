#include <algorithm>

#include "pm/history/history.hpp"

// Entries in order of time.

namespace pm::history {
namespace {

using model::Phase;

/// Whether people work in a phase: it is neither an announcement, nor an end, nor `update`.
bool is_work(Phase phase) {
  return phase != Phase::update && phase != Phase::postmortem && phase != Phase::scheduled &&
         !model::is_end(phase);
}

template <typename Is>
std::optional<std::size_t> find_event(const std::vector<Event>& events, Is is) {
  const auto place = std::find_if(events.begin(), events.end(), is);
  if (place == events.end()) return std::nullopt;
  return static_cast<std::size_t>(place - events.begin());
}

}  // namespace

std::vector<Event> events(const std::vector<Entry>& entries) {
  std::vector<Event> result;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& entry = entries[i];
    const auto phase = entry.phase.value_or(Phase::update);
    if (!entry.at || phase == Phase::postmortem) continue;
    result.push_back({i, *entry.at, phase, entry.reopens || is_work(phase)});
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Event& a, const Event& b) { return a.at.value.at < b.at.value.at; });
  return result;
}

std::optional<std::size_t> first_open(const std::vector<Event>& events, model::Kind kind) {
  if (kind == model::Kind::maintenance)
    return find_event(events, [](const Event& event) { return is_work(event.phase); });
  if (events.empty() || model::is_end(events.front().phase)) return std::nullopt;
  return 0;
}

std::optional<std::size_t> first_of(const std::vector<Event>& events, Phase phase) {
  return find_event(events, [phase](const Event& event) { return event.phase == phase; });
}

std::vector<bool> open_after(const std::vector<Event>& events, model::Kind kind) {
  const auto first = first_open(events, kind);
  std::vector<bool> result;
  bool open = false;
  for (std::size_t i = 0; i < events.size(); ++i) {
    open = (open || events[i].reopens || i == first) && !model::is_end(events[i].phase);
    result.push_back(open);
  }
  return result;
}

std::vector<Opening> openings(const MaybeMoment& first, const std::vector<Event>& events) {
  std::vector<Opening> result = {{.from = first, .to = {}}};
  for (const auto& event : events) {
    auto& last = result.back();
    if (model::is_end(event.phase)) {
      if (!last.to || event.reopens) last.to = event.at;
    } else if (event.reopens && last.to) {
      result.push_back({.from = event.at, .to = {}});
    }
  }
  return result;
}

std::vector<PhaseInterval> phase_intervals(const std::vector<Event>& events) {
  std::vector<PhaseInterval> result;
  bool holds = false;  // the phase of the last interval
  for (const auto& event : events) {
    const bool same = holds && result.back().phase == event.phase;
    if (event.phase == Phase::update || same) continue;
    if (holds) result.back().to = event.at.value;
    holds = !model::is_end(event.phase);
    if (holds) result.push_back({event.phase, event.at.value, {}});
  }
  return result;
}

}  // namespace pm::history
