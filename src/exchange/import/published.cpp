#include "published.hpp"

#include <algorithm>
#include <utility>

#include "taken.hpp"

namespace pm::exchange {
namespace {

using model::Phase;

bool has_phase_of_its_own(const model::Update& update) {
  return update.phase && update.phase->value != Phase::update &&
         update.phase->value != Phase::postmortem;
}

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
  if (incident.times.resolved) return true;
  const auto& updates = incident.updates;
  const auto last = std::find_if(updates.rbegin(), updates.rend(), has_phase_of_its_own);
  if (last != updates.rend()) return model::is_end(last->phase->value);
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
