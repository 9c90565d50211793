#include "parts.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "pm/history/history.hpp"
#include "pm/markdown/outputs.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/words.hpp"
#include "shown.hpp"
#include "timeline_days.hpp"

namespace pm::view {
namespace {

/// The level of the heading above a message, such as "Investigating".
constexpr int message_level = 3;

/// Returns the heading of each update: its phase, or "Update" if it does not change the phase. An
/// unreadable phase is "Unknown phase", since it may have changed the phase.
std::vector<std::string> labels(const std::vector<model::Update>& updates) {
  std::vector<std::string> result;
  const auto changes = history::changes_of_phase(history::entries(updates));
  for (std::size_t i = 0; i < updates.size(); ++i) {
    const auto& phase = updates[i].phase;
    const auto shown = changes[i] ? phase->value : model::Phase::update;
    result.push_back(phase ? in_words(model::word(shown)) : "Unknown phase");
  }
  return result;
}

bool is_postmortem(const model::Update& update) {
  return update.phase && update.phase->value == model::Phase::postmortem;
}

data::Value data_of(const model::Update& update, const std::string& label,
                    const std::string& anchor, const time::Zone& zone) {
  data::Value data;
  data.set("anchor", shown(std::string_view(anchor)));
  data.set("phase", label);
  data.set("phase_word", shown(bare_word(update.phase)));
  data.set("is_postmortem", is_postmortem(update));
  data.set("severity", shown(update.severity));
  data.set("posted", shown(update.at, zone));
  data.set("by", shown(update.by));
  data.set("components", shown(update.components));
  data.set("has_components", !update.components.empty());
  data.set("next_update", shown(update.next_update, zone));
  data.set("message", prose(update.message, message_level));
  return data;
}

/// Returns Markdown as one line of plain text.
data::Value one_line(const model::Maybe<std::string>& text) {
  if (!text) return {};
  std::string line;
  for (const char c : markdown::plain(text->value)) {
    const bool blank = c == '\n' || c == ' ';
    if (!blank || (!line.empty() && line.back() != ' ')) line += blank ? ' ' : c;
  }
  return shown(text::trimmed(line));
}

TimelineEntry entry_of(const model::Update& update, const std::string& label,
                       const std::string& anchor, const time::Zone& zone) {
  data::Value data;
  data.set("is_update", true);
  data.set("is_event", false);
  data.set("anchor", shown(std::string_view(anchor)));
  data.set("at", shown(update.at, zone));
  data.set("phase", label);
  data.set("phase_word", shown(bare_word(update.phase)));
  data.set("severity", shown(update.severity));
  data.set("components", shown(update.components));
  data.set("has_components", !update.components.empty());
  data.set("by", shown(update.by));
  data.set("message", prose(update.message, message_level));
  data.set("line", one_line(update.message));
  data.set("link", data::Value());
  return {update.at ? std::optional(update.at->value.at) : std::nullopt, std::move(data)};
}

TimelineEntry entry_of(const model::TimelineEvent& event, const std::string& anchor,
                       const time::Zone& zone) {
  data::Value data;
  data.set("is_update", false);
  data.set("is_event", true);
  data.set("anchor", shown(std::string_view(anchor)));
  data.set("at", shown(event.at, zone));
  data.set("phase", data::Value());
  data.set("phase_word", data::Value());
  data.set("severity", data::Value());
  data.set("components", data::list());
  data.set("has_components", false);
  data.set("by", shown(event.by));
  data.set("message", prose(event.event, message_level));
  data.set("line", one_line(event.event));
  data.set("link", shown_link(event.link));
  return {event.at ? std::optional(event.at->value.at) : std::nullopt, std::move(data)};
}

/// Sorts entries by time. One without a time stays after the entry before it. At equal times the
/// event comes first, since it led to the update.
void sort(std::vector<TimelineEntry>& entries) {
  std::optional<time::Instant> before;
  for (auto& each : entries) {
    if (!each.at) each.at = before;
    before = each.at;
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const TimelineEntry& a, const TimelineEntry& b) { return a.at < b.at; });
}

void set_since(std::vector<TimelineEntry>& entries, const std::optional<model::Moment>& started) {
  for (auto& each : entries) {
    const bool known = started && each.at && !started->known_to_the_day();
    each.data.set("since", known ? shown(std::string_view(since_start(*each.at, started->at)))
                                 : data::Value());
  }
}

data::List list_of(const std::vector<TimelineEntry>& entries) {
  data::List list;
  for (const auto& each : entries) list.push_back(each.data);
  return list;
}

/// The ids of updates do not depend on the events, which the public edition omits.
template <typename T>
std::vector<std::string> anchors(const std::vector<T>& all, std::string_view prefix) {
  TimeAnchors made;
  std::vector<std::string> result;
  for (const auto& each : all)
    result.push_back(each.at ? made.anchor(each.at->value.at, prefix) : std::string());
  return result;
}

}  // namespace

void set_updates(data::Value& data, const model::Incident& incident,
                 const metrics::Durations& durations, const Wanted& wanted) {
  const auto above = labels(incident.updates);
  const auto update_anchors = anchors(incident.updates, "");
  const auto event_anchors = anchors(incident.timeline, "event-");
  const bool wants_updates =
      wanted("updates") || wanted("updates_newest_first") || wanted("last_update");
  data::List updates;
  std::vector<TimelineEntry> events;
  for (std::size_t i = 0; i < incident.timeline.size(); ++i)
    events.push_back(entry_of(incident.timeline[i], event_anchors[i], incident.zone));
  auto entries = events;
  for (std::size_t i = 0; i < incident.updates.size(); ++i) {
    if (wants_updates)
      updates.push_back(data_of(incident.updates[i], above[i], update_anchors[i], incident.zone));
    entries.push_back(entry_of(incident.updates[i], above[i], update_anchors[i], incident.zone));
  }
  sort(events);
  sort(entries);
  set_since(events, durations.started);
  set_since(entries, durations.started);
  data.set("has_updates", !incident.updates.empty());
  if (wanted("updates_newest_first"))
    data.set("updates_newest_first", data::List(updates.rbegin(), updates.rend()));
  data.set("updates", std::move(updates));
  data.set("has_events", !events.empty());
  if (wanted("events")) data.set("events", list_of(events));
  data.set("has_timeline", !entries.empty());
  if (wanted("timeline")) data.set("timeline", list_of(entries));
  if (durations.ongoing) std::reverse(entries.begin(), entries.end());
  if (wanted("timeline_days"))
    data.set("timeline_days", timeline_days(entries, incident.zone, !durations.ongoing));
}

}  // namespace pm::view
