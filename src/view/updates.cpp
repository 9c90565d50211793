#include "parts.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "pm/history/history.hpp"
#include "pm/model/incident.hpp"
#include "shown.hpp"

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

data::Value data_of(const model::Update& update, const std::string& label, const time::Zone& zone) {
  data::Value data;
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

/// A line of the timeline and its time. A line without a time stays after the line before it.
struct Line {
  std::optional<time::Instant> at;
  data::Value data;
};

Line timeline_line(const model::Update& update, const std::string& label, const time::Zone& zone) {
  data::Value data;
  data.set("is_update", true);
  data.set("is_event", false);
  data.set("at", shown(update.at, zone));
  data.set("phase", label);
  data.set("phase_word", shown(bare_word(update.phase)));
  data.set("by", shown(update.by));
  data.set("message", prose(update.message, message_level));
  data.set("link", data::Value());
  return {update.at ? std::optional(update.at->value.at) : std::nullopt, std::move(data)};
}

Line timeline_line(const model::TimelineEvent& entry, const time::Zone& zone) {
  data::Value data;
  data.set("is_update", false);
  data.set("is_event", true);
  data.set("at", shown(entry.at, zone));
  data.set("phase", data::Value());
  data.set("phase_word", data::Value());
  data.set("by", shown(entry.by));
  data.set("message", prose(entry.event, message_level));
  data.set("link", shown_link(entry.link));
  return {entry.at ? std::optional(entry.at->value.at) : std::nullopt, std::move(data)};
}

/// Returns lines in order of time. At equal times, the event comes first, since it led to the
/// update.
data::List in_order(std::vector<Line> lines) {
  std::optional<time::Instant> before;
  for (auto& line : lines) {
    if (!line.at) line.at = before;
    before = line.at;
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& a, const Line& b) { return a.at < b.at; });
  data::List list;
  for (auto& line : lines) list.push_back(std::move(line.data));
  return list;
}

}  // namespace

void set_updates(data::Value& data, const model::Incident& incident) {
  const auto above = labels(incident.updates);
  data::List updates;
  std::vector<Line> events;
  for (const auto& entry : incident.timeline) events.push_back(timeline_line(entry, incident.zone));
  auto lines = events;
  for (std::size_t i = 0; i < incident.updates.size(); ++i) {
    updates.push_back(data_of(incident.updates[i], above[i], incident.zone));
    lines.push_back(timeline_line(incident.updates[i], above[i], incident.zone));
  }
  data.set("has_updates", !updates.empty());
  data.set("updates_newest_first", data::List(updates.rbegin(), updates.rend()));
  data.set("updates", std::move(updates));
  data.set("has_events", !events.empty());
  data.set("events", in_order(std::move(events)));
  data.set("has_timeline", !lines.empty());
  data.set("timeline", in_order(std::move(lines)));
}

}  // namespace pm::view
