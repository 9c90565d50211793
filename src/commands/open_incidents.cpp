#include "open_incidents.hpp"

#include "pm/checks/run.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/repo/in_order.hpp"
#include "pm/repo/record.hpp"

namespace pm::commands {
namespace {

enum class State { announced, begun, over, unknown };

State state(repo::Record record, const model::Config& config, time::Instant now) {
  checks::set_levels(config, record.report);
  if (record.unreadable || record.report.has_errors()) return State::unknown;
  const auto& incident = record.incident;
  const auto durations = metrics::measure(incident, now);
  if (durations.ongoing) return State::begun;
  return metrics::is_open(durations) ? State::announced : State::over;
}

}  // namespace

OpenIncidents open_incidents(const World& world, const Opened& opened) {
  const auto& config = opened.repository.config;
  const auto defaults = opened.repository.defaults();
  const auto now = world.now();
  OpenIncidents found;
  repo::in_order(
      opened.entries.size(),
      [&](std::size_t i) {
        return state(repo::load(world.disk, opened.entries[i], defaults), config, now);
      },
      [&](std::size_t i, State is) {
        if (is == State::begun) found.begun.push_back(opened.entries[i]);
        if (is == State::begun || is == State::announced) found.open.push_back(opened.entries[i]);
        if (is == State::unknown) found.unknown.push_back(opened.entries[i]);
      });
  return found;
}

}  // namespace pm::commands
