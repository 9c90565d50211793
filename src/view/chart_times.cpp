#include "chart_times.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "day_words.hpp"
#include "pm/history/history.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/format.hpp"
#include "pm/view/status_line.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

using model::Status;

constexpr time::Milliseconds least_range = 4 * time::minutes;

/// The status of an outage without one, by the impact of the incident.
Status status_of(const model::Maybe<model::Impact>& impact, bool maintenance) {
  if (maintenance) return Status::under_maintenance;
  if (!impact) return Status::partial_outage;
  switch (impact->value) {
    case model::Impact::critical:
      return Status::major_outage;
    case model::Impact::minor:
      return Status::degraded_performance;
    case model::Impact::maintenance:
      return Status::under_maintenance;
    default:
      return Status::partial_outage;
  }
}

Status worst_of(const std::vector<model::ComponentStatus>& components, Status otherwise) {
  std::optional<Status> worst;
  for (const auto& each : components)
    worst = std::max(worst.value_or(each.status.value), each.status.value);
  return worst.value_or(otherwise);
}

/// Collects what the chart shows.
class Times {
 public:
  Times(const model::Incident& incident, const metrics::Durations& durations, time::Instant as_of)
      : incident_(incident), durations_(durations), as_of_(as_of) {
    result_.zone = incident.zone;
  }

  std::optional<ChartTimes> take() {
    if (durations_.announced) return std::nullopt;
    add_outages();
    if (incident_.outages.empty() && !is_maintenance()) add_statuses();
    add_phases();
    add_pins();
    if (!find_range()) return std::nullopt;
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool is_maintenance() const {
    return incident_.kind_or_default() == model::Kind::maintenance;
  }

  /// The components whose name a label needs: those of outages that differ.
  [[nodiscard]] bool names_components() const {
    std::set<std::string_view> names;
    for (const auto& outage : incident_.outages) {
      if (outage.components.size() != 1) return false;
      names.insert(outage.components.front().name.value);
    }
    return names.size() > 1;
  }

  void add_outages() {
    const bool named = names_components();
    const auto otherwise = status_of(incident_.impact, is_maintenance());
    for (std::size_t i = 0; i < incident_.outages.size(); ++i) {
      const auto& outage = incident_.outages[i];
      if (!outage.from || (!outage.to && !durations_.ongoing)) continue;
      const auto from = outage.from->value;
      auto to = outage.to ? outage.to->value.at : as_of_;
      if (outage.to && outage.to->value.known_to_the_day()) to = to + time::days;
      if (to <= from.at) continue;
      const bool about =
          from.known_to_the_day() || (outage.to && outage.to->value.known_to_the_day());
      const auto status = worst_of(outage.components, otherwise);
      if (status == Status::operational) continue;
      auto name = outage.components.empty() && !is_maintenance() && !incident_.impact
                      ? std::string("Outage")
                      : chart_word(status);
      if (named) name = outage.components.front().name.value + ": " + name;
      add_impact(from.at, to, status, about, !outage.to, std::move(name), durations_.outages.at(i));
    }
  }

  void add_impact(time::Instant from, time::Instant to, Status status, bool about, bool open,
                  std::string name, const metrics::Length& length) {
    auto words = compact(length);
    if (open && !words.empty()) words += " so far";
    result_.impacts.push_back({.from = from,
                               .to = to,
                               .status = status,
                               .about = about,
                               .open = open,
                               .label = {std::move(name), std::move(words)}});
  }

  /// Impact by the statuses that updates gave; the first one holds from the start.
  void add_statuses() {
    if (!durations_.started || (!durations_.resolved && !durations_.ongoing)) return;
    const auto started = durations_.started->at;
    const auto end = durations_.resolved ? durations_.resolved->at : as_of_;
    const bool about = durations_.duration.about;
    if (end <= started) return;
    std::map<std::string, Status> statuses;
    std::vector<std::pair<time::Instant, Status>> changes;
    for (const auto& event : history::of(incident_).events) {
      const auto& components = incident_.updates[event.entry].components;
      if (components.empty() || event.at.value.at >= end) continue;
      for (const auto& each : components) statuses[each.name.value] = each.status.value;
      auto worst = Status::operational;
      for (const auto& [name, status] : statuses) worst = std::max(worst, status);
      if (!changes.empty() && changes.back().second == worst) continue;
      changes.emplace_back(changes.empty() ? started : event.at.value.at, worst);
    }
    if (changes.empty()) {
      const auto status = status_of(incident_.impact, false);
      const auto name = incident_.impact ? chart_word(status) : std::string("Incident");
      return add_impact(started, end, status, about, durations_.ongoing, name, durations_.duration);
    }
    for (std::size_t i = 0; i < changes.size(); ++i) {
      const auto [from, status] = changes[i];
      const bool last = i + 1 == changes.size();
      const auto to = last ? end : changes[i + 1].first;
      if (status == Status::operational || to <= from) continue;
      const bool open = last && durations_.ongoing;
      add_impact(from, to, status, about, open, chart_word(status),
                 {.known = to - from, .about = about, .ongoing = open});
    }
  }

  void add_phases() {
    for (const auto& each : durations_.phases) {
      const auto& interval = each.interval;
      if (interval.to < interval.from) continue;
      const auto word = std::string(model::word(each.phase));
      auto words = compact(metrics::length(interval));
      if (interval.ongoing && !words.empty()) words += " so far";
      result_.phases.push_back({.from = interval.from,
                                .to = interval.to,
                                .word = word,
                                .open = interval.ongoing,
                                .label = {in_words(word), std::move(words)}});
    }
  }

  [[nodiscard]] std::string clock(const model::Moment& moment) const {
    return moment.known_to_the_day() ? time::short_day(moment.at, incident_.zone)
                                     : time::clock_time(moment.at, incident_.zone);
  }

  void add_pins() {
    if (durations_.resolved) {
      const auto word = std::string(state(incident_, durations_));
      result_.end = {.at = durations_.resolved->at,
                     .word = word,
                     .label = {in_words(word), clock(*durations_.resolved)}};
    }
    if (const auto& detected = incident_.times.detected)
      result_.detected = {.at = detected->value.at,
                          .word = "detected",
                          .label = {"Detected", clock(detected->value)}};
  }

  bool find_range() {
    std::optional<time::Instant> from;
    std::optional<time::Instant> to;
    const auto add = [&](time::Instant first, time::Instant last) {
      from = std::min(from.value_or(first), first);
      to = std::max(to.value_or(last), last);
    };
    for (const auto& each : result_.impacts) add(each.from, each.to);
    for (const auto& each : result_.phases) add(each.from, each.to);
    if (!from || *from == *to) return false;
    if (result_.end) add(result_.end->at, result_.end->at);
    if (result_.detected && (result_.detected->at < *from || result_.detected->at > *to))
      result_.detected.reset();
    result_.from = *from;
    result_.to = std::max(*to, *from + least_range);
    result_.by_day = std::any_of(result_.impacts.begin(), result_.impacts.end(),
                                 [](const ChartImpact& each) { return each.about; });
    return true;
  }

  const model::Incident& incident_;
  const metrics::Durations& durations_;
  time::Instant as_of_;
  ChartTimes result_;
};

}  // namespace

std::string chart_word(Status status) {
  if (status == Status::degraded_performance) return "Degraded";
  if (status == Status::under_maintenance) return "Maintenance";
  return in_words(model::word(status));
}

std::optional<ChartTimes> chart_times(const model::Incident& incident,
                                      const metrics::Durations& durations, time::Instant as_of) {
  return Times(incident, durations, as_of).take();
}

}  // namespace pm::view
