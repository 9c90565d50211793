#include "parts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "day_words.hpp"
#include "pm/history/history.hpp"
#include "pm/markdown/outputs.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "shown.hpp"

// What a page shows at its top, made of the parts below it.

namespace pm::view {
namespace {

constexpr std::size_t most_figures = 4;
constexpr std::size_t longest_description = 200;
/// A page with fewer parts needs no list of contents.
constexpr std::size_t least_contents = 4;

void add_figure(data::List& list, std::string value, std::string meaning) {
  if (value.empty() || list.size() == most_figures) return;
  data::Value one;
  one.set("value", std::move(value));
  one.set("meaning", std::move(meaning));
  list.push_back(std::move(one));
}

/// The meaning of the duration of an open incident: "so far, at 14:00 CEST".
std::string measured_to(time::Instant as_of, const time::Zone& zone) {
  return fmt::format("so far, at {} {}", time::clock_time(as_of, zone),
                     zone.at(as_of).abbreviation);
}

data::List headline(const model::Incident& incident, const metrics::Durations& durations,
                    time::Instant as_of) {
  data::List list;
  const bool maintenance = incident.kind_or_default() == model::Kind::maintenance;
  if (!incident.outages.empty())
    add_figure(
        list, compact(durations.impact),
        incident.outages.size() == 1
            ? std::string("of impact")
            : fmt::format("of impact, in {}", text::counted(incident.outages.size(), "outage")));
  const bool repeats = !list.empty() && durations.impact.known == durations.duration.known;
  if (!repeats && !durations.announced)
    add_figure(list, compact(durations.duration),
               durations.ongoing ? measured_to(as_of, incident.zone)
               : maintenance     ? std::string("from start to end")
                                 : std::string("from start to resolution"));
  if (!maintenance && durations.to_first_update.known > time::Milliseconds{0})
    add_figure(list, compact(durations.to_first_update), "until the first update");
  const auto& severity = history::severity(incident);
  const auto impact = text::lower_ascii(in_words(incident.impact));
  if (severity) {
    add_figure(list, severity->value,
               impact.empty() ? "severity" : "severity, " + impact + " impact");
  } else if (!impact.empty()) {
    add_figure(list, in_words(incident.impact), "impact");
  }
  return list;
}

/// The first words of a text, in one line.
std::string first_words(std::string_view markdown) {
  std::string words;
  for (const char c : markdown::plain(markdown, 4 * longest_description)) {
    const bool blank = c == '\n' || c == ' ' || c == '\t';
    if (blank && (words.empty() || words.back() == ' ')) continue;
    words += blank ? ' ' : c;
  }
  if (words.size() > longest_description) {
    words.resize(words.rfind(' ', longest_description) == std::string::npos
                     ? longest_description
                     : words.rfind(' ', longest_description));
    while (text::first_invalid_utf8(words) != std::string::npos) words.pop_back();
    words += " …";
  }
  return std::string(text::trimmed(words));
}

void add_content(data::List& list, std::string_view anchor, std::string_view heading) {
  data::Value one;
  one.set("anchor", anchor);
  one.set("heading", heading);
  list.push_back(std::move(one));
}

/// Returns a member of an object in an object; null without one of them.
const data::Value& member(const data::Value& data, std::string_view name) {
  static const data::Value none;
  const auto* found = data.find(name);
  return found == nullptr ? none : *found;
}

data::List contents(const data::Value& page) {
  data::List list;
  const auto& postmortem = member(page, "postmortem");
  for (const auto& section : member(postmortem, "sections").items)
    if (member(section, "key").text != "summary")
      add_content(list, member(section, "anchor").text, member(section, "heading").text);
  if (member(page, "has_actions").is_true()) add_content(list, "pm-actions", "Actions");
  const bool updates = member(page, "has_updates").is_true();
  const bool events = member(page, "has_events").is_true();
  if (updates || events)
    add_content(list, "pm-timeline",
                !events    ? "Updates"
                : !updates ? "Events"
                           : "Updates and events");
  if (member(page, "has_related").is_true()) add_content(list, "pm-related", "Related incidents");
  if (member(page, "has_figures").is_true()) add_content(list, "pm-figures", "Figures");
  return list;
}

std::string_view worst_status(const model::Incident& incident) {
  auto worst = model::Status::operational;
  std::vector<std::string_view> seen;
  for (auto update = incident.updates.rbegin(); update != incident.updates.rend(); ++update) {
    for (const auto& each : update->components) {
      if (std::find(seen.begin(), seen.end(), each.name.value) != seen.end()) continue;
      seen.push_back(each.name.value);
      worst = std::max(worst, each.status.value);
    }
  }
  return worst == model::Status::operational ? std::string_view() : model::word(worst);
}

}  // namespace

void set_page(data::Value& data, const model::Incident& incident,
              const metrics::Durations& durations, time::Instant as_of) {
  auto figures = headline(incident, durations, as_of);
  data.set("has_headline", !figures.empty());
  data.set("headline", std::move(figures));
  std::string days_words;
  if (const auto from = metrics::beginning(incident, durations))
    days_words = days(from->at, durations.resolved.value_or(*from).at, incident.zone);
  data.set("days", shown(std::string_view(days_words)));
  data.set("worst_status_word", shown(worst_status(incident)));
  const auto& updates = member(data, "updates").items;
  data::Value last = updates.empty() ? data::Value() : updates.back();
  const auto& lead = member(member(data, "postmortem"), "lead");
  std::string_view prose = member(lead, "body").text;
  if (lead.is_null() && !incident.updates.empty() && incident.updates.back().message)
    prose = incident.updates.back().message->value;
  data.set("description", shown(std::string_view(first_words(prose))));
  data.set("last_update", std::move(last));
  auto list = contents(data);
  data.set("has_contents", list.size() >= least_contents);
  data.set("contents", std::move(list));
}

}  // namespace pm::view
