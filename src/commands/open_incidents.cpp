#include "open_incidents.hpp"

#include "pm/metrics/durations.hpp"
#include "pm/metrics/open.hpp"
#include "pm/repo/in_order.hpp"
#include "pm/repo/record.hpp"

namespace pm::commands {

std::vector<repo::Entry> open_incidents(const World& world, const Opened& opened) {
  const auto defaults = opened.repository.defaults();
  const auto now = world.now();
  std::vector<repo::Entry> open;
  repo::in_order(
      opened.entries.size(),
      [&](std::size_t i) {
        const auto record = repo::load(world.disk, opened.entries[i], defaults);
        const auto& incident = record.incident;
        return !record.unreadable && metrics::is_open(incident, metrics::measure(incident, now));
      },
      [&](std::size_t i, bool is_open) {
        if (is_open) open.push_back(opened.entries[i]);
      });
  return open;
}

}  // namespace pm::commands
