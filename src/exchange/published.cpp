#include "published.hpp"

#include <algorithm>
#include <utility>

#include "pm/history/history.hpp"
#include "taken.hpp"

namespace pm::exchange {
namespace {

bool is_complete(const model::Incident& incident) {
  using enum model::SectionKind;
  const auto says = [&](model::SectionKind kind) {
    const auto* const section = incident.postmortem.find(kind);
    return section != nullptr && !section->prose.value.empty();
  };
  return says(what_happened) && says(root_cause) && (says(next_steps) || !incident.actions.empty());
}

}  // namespace

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
  const bool may_be = is_complete(into.incident) && is_over(into.incident);
  into.incident.postmortem.status = said(may_be ? published : in_review);
  if (may_be) return;
  read_as(into, std::move(what), "published",
          "`in_review`; one that is published has `what_happened`, `root_cause` and `next_steps` "
          "or actions, and is of an incident that is over",
          line);
}

}  // namespace pm::exchange
