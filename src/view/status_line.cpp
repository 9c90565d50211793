#include "pm/view/status_line.hpp"

#include <optional>
#include <utility>

#include <fmt/format.h>

#include "pm/history/history.hpp"
#include "pm/history/promises.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/utf8.hpp"
#include "pm/time/format.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

std::string when(const model::Moment& moment, const time::Zone& zone) {
  return time::sortable(moment.at, moment.precision, zone);
}

std::string so_far(const metrics::Durations& durations) {
  const auto& length = durations.duration;
  if (durations.ongoing) return in_short(length) + (length.known ? " so far" : " duration so far");
  if (metrics::is_open(durations)) return "not begun yet";
  return "duration " + in_short(length);
}

std::string fixed(std::string_view name, const metrics::Length& length) {
  return length.known ? fmt::format(", {} {}", name, in_short(length)) : std::string();
}

/// Returns the duration that this update makes known.
std::string just_fixed(const model::Incident& incident, const metrics::Durations& durations,
                       std::size_t update) {
  const auto phase = incident.updates[update].phase->value;
  if (model::is_end(phase) && !durations.ongoing &&
      durations.impact.known != durations.duration.known)
    return fixed("impact duration", durations.impact);
  // Omit durations that were known before the incident was reopened.
  if (!history::is_first_of_phase(history::entries(incident.updates), update)) return {};
  if (phase == model::Phase::identified) return fixed("time to identify", durations.to_identify);
  if (phase == model::Phase::monitoring && !incident.times.mitigated)
    return fixed("time to mitigate", durations.to_mitigate);
  return {};
}

/// Returns the promise that this update keeps, or nothing.
std::optional<history::Promise> promise_before(const model::Incident& incident,
                                               const model::Config& config, std::size_t update) {
  for (const auto& promise : history::promises(incident, config))
    if (promise.kept_by == update) return promise;
  return std::nullopt;
}

std::string_view due_words(const history::Promise& promise) {
  return promise.by_cadence ? "due by" : "promised for";
}

}  // namespace

std::string_view state(const model::Incident& incident, const metrics::Durations& durations) {
  if (const auto phase = history::of(incident).phase) return model::word(*phase);
  return durations.ongoing ? "ongoing" : "";
}

std::string status_line(const model::Incident& incident, const metrics::Durations& durations,
                        std::size_t update) {
  const auto& said = incident.updates.at(update);
  if (!said.phase || !said.at) return so_far(durations);
  return fmt::format("{} at {}; {}{}", model::word(said.phase->value),
                     when(said.at->value, incident.zone), so_far(durations),
                     just_fixed(incident, durations, update));
}

NextUpdate next_update_due(const model::Incident& incident, const model::Config& config,
                           time::Instant now) {
  const auto promise = history::open_promise(incident, config);
  if (!promise) return {};
  auto words = fmt::format("Next update {} {}", due_words(*promise),
                           time::posted(promise->due.at, promise->due.precision, incident.zone));
  const auto late = history::lateness(*promise, {.at = now});
  if (!late) return {.words = std::move(words)};
  return {.words = words + ", overdue by " + time::short_duration(*late), .overdue = true};
}

std::string called(const model::Update& update, const time::Zone& zone) {
  auto words =
      update.at ? "the update of " + when(update.at->value, zone) : std::string("the update");
  if (update.by) words += " by " + text::visible(update.by->value);
  return words;
}

std::string promises(const model::Incident& incident, const model::Config& config,
                     std::size_t update) {
  std::string lines;
  const auto& posted = incident.updates.at(update);
  if (!posted.at) return lines;
  if (const auto earlier = promise_before(incident, config, update)) {
    if (const auto late = history::lateness(*earlier, posted.at->value))
      lines = fmt::format("an update was {} {}, {} earlier", due_words(*earlier),
                          when(earlier->due, incident.zone), time::short_duration(*late));
  }
  if (!posted.next_update) return lines;
  if (!lines.empty()) lines += '\n';
  return lines +
         fmt::format("next update promised for {}", when(posted.next_update->value, incident.zone));
}

}  // namespace pm::view
