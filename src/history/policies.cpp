#include "pm/history/policies.hpp"

#include <algorithm>

#include "pm/history/history.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"

namespace pm::history {

const model::Policy* policy_of(const model::Incident& incident, const model::Config& config) {
  const auto& current = severity(incident);
  if (!current || incident.mode_or_default() != model::Mode::standard) return nullptr;
  const auto found = std::find_if(
      config.policies.begin(), config.policies.end(),
      [&](const model::Policy& policy) { return policy.severity.value == current->value; });
  return found == config.policies.end() ? nullptr : &*found;
}

std::optional<model::Moment> postmortem_due(const model::Incident& incident,
                                            const model::Config& config) {
  const auto* policy = policy_of(incident, config);
  if (policy == nullptr || !policy->postmortem_within) return std::nullopt;
  const auto history = of(incident);
  if (!history.ended || !history.resolved) return std::nullopt;
  auto due = history.resolved->value;
  due.at = due.at + policy->postmortem_within->value;
  return due;
}

bool has_published_postmortem(const model::Incident& incident) {
  const auto& postmortem = incident.postmortem;
  return postmortem.status ? postmortem.status->value == model::PostmortemStatus::published
                           : postmortem.published.has_value();
}

std::optional<time::Milliseconds> postmortem_lateness(const model::Incident& incident,
                                                      const model::Config& config,
                                                      time::Instant now) {
  const auto due = postmortem_due(incident, config);
  if (!due) return std::nullopt;
  model::Moment at = {.at = now};
  if (has_published_postmortem(incident)) {
    if (!incident.postmortem.published) return std::nullopt;
    at = incident.postmortem.published->value;
  }
  // A day counts completely.
  const auto last = due->known_to_the_day() ? due->at + time::days : due->at;
  const auto late = (at.at - last) / time::minutes * time::minutes;
  return late > 0 ? std::optional(late) : std::nullopt;
}

}  // namespace pm::history
