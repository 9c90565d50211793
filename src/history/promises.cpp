#include "pm/history/promises.hpp"

#include <algorithm>
#include <string>

#include "pm/history/history.hpp"
#include "pm/history/order.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"

namespace pm::history {
namespace {

std::optional<time::Milliseconds> cadence_of(const std::string* severity,
                                             const model::Config& config) {
  if (severity == nullptr) return std::nullopt;
  for (const auto& cadence : config.cadence)
    if (cadence.severity.value == *severity) return cadence.every.value;
  return std::nullopt;
}

/// Returns the promise of an update, by its words or else by the cadence.
std::optional<Promise> promise_of(const model::Update& update, std::size_t index,
                                  std::optional<time::Milliseconds> cadence) {
  if (update.next_update) return Promise{.update = index, .due = update.next_update->value};
  if (!cadence || update.at->value.known_to_the_day()) return std::nullopt;
  auto due = update.at->value;
  due.at = due.at + *cadence;
  return Promise{.update = index, .due = due, .by_cadence = true};
}

}  // namespace

std::vector<Promise> promises(const model::Incident& incident, const model::Config& config) {
  const auto all = events(entries(incident.updates));
  const auto open = open_after(all, incident.kind_or_default());
  const auto* severity = incident.severity ? &incident.severity->value : nullptr;
  std::vector<Promise> result;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& update = incident.updates[all[i].entry];
    if (update.severity) severity = &update.severity->value;
    if (!open[i]) continue;
    const auto promise = promise_of(update, all[i].entry, cadence_of(severity, config));
    if (!promise) continue;
    result.push_back(*promise);
    if (i + 1 < all.size()) result.back().kept_by = all[i + 1].entry;
  }
  return result;
}

std::optional<Promise> open_promise(const model::Incident& incident, const model::Config& config) {
  if (!of(incident).ongoing) return std::nullopt;
  const auto all = promises(incident, config);
  return all.empty() || all.back().kept_by ? std::nullopt : std::optional(all.back());
}

std::optional<time::Milliseconds> lateness(const Promise& promise, const model::Moment& at) {
  if (!is_before(promise.due, at)) return std::nullopt;
  const auto due = promise.due.known_to_the_day() ? promise.due.at + time::days : promise.due.at;
  const auto late = (at.at - due) / time::minutes * time::minutes;
  return late > 0 ? std::optional(late) : std::nullopt;
}

}  // namespace pm::history
