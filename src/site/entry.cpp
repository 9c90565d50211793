#include "pm/site/entry.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "pm/history/history.hpp"
#include "pm/history/promises.hpp"
#include "pm/markdown/outputs.hpp"
#include "pm/metrics/actions.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/link.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/view/overview.hpp"
#include "pm/view/status_line.hpp"

namespace pm::site {
namespace {

constexpr std::size_t most_summary = 220;  ///< code points

std::string value_or_empty(const model::Maybe<std::string>& text) {
  return text ? text->value : std::string();
}

std::optional<model::Moment> value_of(const model::Maybe<model::Moment>& moment) {
  return moment ? std::optional(moment->value) : std::nullopt;
}

/// Returns a text on one line, its first words if it is long.
std::string first_words(std::string_view text) {
  std::string line;
  for (const char c : text) line += c == '\n' || c == '\t' ? ' ' : c;
  std::size_t end = 0;
  std::size_t blank = 0;
  for (std::size_t count = 0; end < line.size(); ++count) {
    if (count == most_summary) return line.substr(0, blank > 0 ? blank : end) + "…";
    if (line[end] == ' ') blank = end;
    end += text::code_point(std::string_view(line).substr(end)).bytes;
  }
  return line;
}

/// Returns the first paragraph of the summary of a published postmortem.
std::string summary_of(const model::Incident& incident) {
  const auto* summary = incident.postmortem.find(model::SectionKind::summary);
  if (summary == nullptr) return {};
  const auto plain = markdown::plain(summary->prose.value, 100'000);
  const auto text = text::trimmed(plain);
  return first_words(text.substr(0, text.find("\n\n")));
}

/// Returns the components of an ongoing incident that are not operational, worst first.
std::vector<AffectedNow> affected_now(const std::vector<metrics::StatusTime>& times) {
  std::vector<AffectedNow> result;
  for (const auto& each : times) {
    if (!each.ongoing) continue;
    const auto same = std::find_if(result.begin(), result.end(), [&](const AffectedNow& known) {
      return known.component == each.component;
    });
    if (same == result.end())
      result.push_back({each.component, each.status});
    else
      same->status = std::max(same->status, each.status);
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const AffectedNow& a, const AffectedNow& b) { return a.status > b.status; });
  return result;
}

void add_last_message(const model::Incident& incident, Entry& entry) {
  for (const auto& update : incident.updates) {
    if (!update.message || !update.at) continue;
    entry.message = update.message->value;
    entry.message_at = update.at->value;
  }
}

void add_promise(const model::Incident& incident, const model::Config& config, time::Instant as_of,
                 Entry& entry) {
  const auto promise = history::open_promise(incident, config);
  if (!promise) return;
  entry.next_update = promise->due;
  entry.next_by_cadence = promise->by_cadence;
  entry.is_late = history::lateness(*promise, {as_of}).has_value();
}

/// Returns since when the incident has been in its phase.
std::optional<model::Moment> phase_start(const history::History& history) {
  std::optional<model::Moment> since;
  std::optional<model::Phase> phase;
  for (const auto& event : history.events) {
    if (event.phase == model::Phase::update || event.phase == phase) continue;
    phase = event.phase;
    since = event.at.value;
  }
  return since;
}

void add_actions(const model::Incident& incident, const metrics::Durations& durations,
                 time::Instant as_of, Entry& entry) {
  for (const auto& each : metrics::follow_ups(incident, durations, as_of)) {
    const auto& action = *each.action;
    const bool has_link = action.link && text::is_safe_link(action.link->value);
    entry.actions.push_back({.title = value_or_empty(action.title),
                             .owner = value_or_empty(action.owner),
                             .priority = value_or_empty(action.priority),
                             .status = std::string(model::word(each.status)),
                             .link = has_link ? action.link->value : std::string(),
                             .due = value_of(action.due),
                             .days_overdue = each.days_overdue,
                             .is_open = each.is_open});
  }
}

void add_components(const model::Incident& incident, Entry& entry) {
  const auto add = [&](const std::string& name) {
    auto& all = entry.components;
    if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
  };
  for (const auto& component : incident.components) add(component.name.value);
  for (const auto& each : entry.times) add(each.component);
}

}  // namespace

std::optional<time::Instant> last_change(const model::Incident& incident) {
  std::optional<time::Instant> last;
  const auto add = [&](const model::Maybe<model::Moment>& moment) {
    if (moment) last = std::max(last.value_or(moment->value.at), moment->value.at);
  };
  const auto& times = incident.times;
  for (const auto* moment : {&times.started, &times.detected, &times.acknowledged, &times.mitigated,
                             &times.resolved, &incident.postmortem.published})
    add(*moment);
  for (const auto& outage : incident.outages) {
    add(outage.from);
    add(outage.to);
  }
  for (const auto& update : incident.updates) add(update.at);
  return last;
}

Entry summarised(const model::Incident& incident, const model::Config& config, time::Instant as_of,
                 std::string_view prefix) {
  const auto history = history::of(incident);
  const auto durations = metrics::measure(incident, as_of);
  Entry entry;
  entry.id = std::string(prefix) + incident.id;
  entry.title = value_or_empty(incident.title);
  entry.zone = incident.zone;
  entry.kind = incident.kind_or_default();
  entry.severity = value_or_empty(history::severity(incident));
  entry.ongoing = durations.ongoing;
  entry.announced = durations.announced;
  entry.phase = std::string(view::state(incident, durations));
  entry.phase_since = phase_start(history);
  entry.begin = metrics::beginning(incident, durations);
  entry.end = durations.resolved;
  entry.duration = durations.duration;
  entry.times = metrics::status_times(incident, as_of);
  entry.changed = last_change(incident);
  for (const auto& alias : incident.aliases)
    entry.aliases.push_back(std::string(prefix) + alias.value);
  entry.feed_id = entry.aliases.empty() ? entry.id : entry.aliases.front();
  if (entry.title.empty()) entry.title = incident.id;
  if (entry.phase.empty()) entry.phase = "unknown";
  if (!entry.begin) entry.begin = value_of(history::placed_at(incident));
  if (incident.scheduled) {
    entry.window_from = value_of(incident.scheduled->from);
    entry.window_to = value_of(incident.scheduled->to);
  }
  const auto& postmortem = incident.postmortem;
  entry.has_postmortem =
      postmortem.status && postmortem.status->value == model::PostmortemStatus::published;
  if (entry.has_postmortem) entry.summary = summary_of(incident);
  if (entry.is_open()) add_last_message(incident, entry);
  if (entry.ongoing) {
    add_promise(incident, config, as_of, entry);
    entry.affected_now = affected_now(entry.times);
  }
  add_components(incident, entry);
  add_actions(incident, durations, as_of, entry);
  return entry;
}

}  // namespace pm::site
