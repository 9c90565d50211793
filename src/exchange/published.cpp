#include "published.hpp"

#include <algorithm>
#include <utility>

#include "pm/history/history.hpp"
#include "taken.hpp"

namespace pm::exchange {
bool is_over(const model::Incident& incident) {
  if (incident.times.resolved || incident.times.resolved_unknown.value) return true;
  const auto& updates = incident.updates;
  if (const auto last = history::last_phase(history::entries(updates))) return model::is_end(*last);
  const auto& outages = incident.outages;
  return updates.empty() && !outages.empty() &&
         std::all_of(outages.begin(), outages.end(),
                     [](const model::Outage& outage) { return outage.to.has_value(); });
}

void set_published(Imported& into, std::string what, std::size_t line) {
  using enum model::PostmortemStatus;
  const bool may_be = is_over(into.incident);
  into.incident.postmortem.status = said(may_be ? published : in_review);
  if (may_be) return;
  read_as(into, std::move(what), "published",
          "`in_review`: an incident that has not ended has no published postmortem", line);
}

}  // namespace pm::exchange
