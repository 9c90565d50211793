#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "parts.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"

namespace pm::site {
namespace {

/// "API: partial outage, Search: degraded performance"
std::string affected_words(const Index& index, const Entry& entry) {
  std::map<std::string_view, std::optional<model::Status>> worst;
  for (const auto& time : entry.times) {
    const auto [at, is_new] = worst.try_emplace(time.component, time.status);
    if (!is_new) at->second = std::max(at->second, time.status);
  }
  std::string out;
  for (const auto& name : entry.components) {
    const auto* component = index.component(name);
    const auto found = worst.find(name);
    if (!out.empty()) out += ", ";
    out += component->name;
    if (found == worst.end() || !found->second) continue;
    auto status = status_words(index, found->second);
    if (!status.empty() && index.words.language() == "en") status = text::lower_ascii(status);
    out += ": " + status;
  }
  return out;
}

std::string length_words(const Index& index, const metrics::Length& length) {
  auto out = index.words.length(*length.known);
  if (length.about) out = index.words.with("about", {{"length", out}});
  if (length.ongoing) out = index.words.with("so_far", {{"length", out}});
  return out;
}

std::string clock(const Index& index, time::Instant at) {
  return time::clock_time(at, index.settings.zone);
}

/// "02:10–03:41 CEST (1 h 31 min)", "since 13:46 CEST"
std::string when_words(const Index& index, const Entry& entry) {
  const auto& words = index.words;
  const auto& zone = index.settings.zone;
  if (!entry.begin) return {};
  const auto& begin = *entry.begin;
  if (entry.ongoing) return words.with("since", {{"time", moment_words(index, begin)}});
  const auto end = entry.announced ? entry.window_to : entry.end;
  if (!end || begin.known_to_the_day() || end->known_to_the_day()) {
    const auto from = begin.known_to_the_day() ? std::string() : moment_words(index, begin);
    if (!entry.duration.known) return from;
    const auto length = length_words(index, entry.duration);
    return from.empty() ? length : from + " (" + length + ")";
  }
  const bool one_day = time::date(begin.at, zone) == time::date(end->at, zone);
  const auto zone_word = std::string(no_break) + zone.at(end->at).abbreviation;
  auto out = clock(index, begin.at) + "–";
  out += one_day ? clock(index, end->at) + zone_word : words.date_and_time(end->at, zone);
  if (entry.duration.known && !entry.announced)
    out += " (" + length_words(index, entry.duration) + ")";
  return out;
}

std::string ended_words(const Index& index, const Entry& entry) {
  const auto& words = index.words;
  if (entry.is_open()) return {};
  if (entry.phase == "unknown") return words["ended_unknown"];
  const auto& name = words["phase_" + entry.phase];
  const bool maintenance = entry.is_maintenance();
  auto state = maintenance && words.language() == "en" ? text::lower_ascii(name) : name;
  if (!entry.duration.known)
    return words.with(maintenance ? "maintenance_ended" : "ended", {{"state", state}});
  return words.with(maintenance ? "maintenance_ended_after" : "ended_after",
                    {{"state", state}, {"length", length_words(index, entry.duration)}});
}

/// "16 June", "3–14 June"
std::string span_words(const Index& index, time::Instant first, time::Instant last) {
  const auto& zone = index.settings.zone;
  const auto from = zone.local(first);
  const auto to = zone.local(last);
  if (from.day == to.day && from.month == to.month) return index.words.date_of_year(first, zone);
  if (from.month == to.month) {
    return index.words.with("days_of_month", {{"first", std::to_string(from.day)},
                                              {"last", std::to_string(to.day)},
                                              {"month", index.words.month_name(to.month)}});
  }
  return index.words.date_of_year(first, zone) + " – " + index.words.date_of_year(last, zone);
}

data::Value quiet_row(const Index& index, time::Instant first, time::Instant last,
                      std::size_t count, bool recorded) {
  data::Value row;
  row.set("day", span_words(index, first, last));
  row.set("quiet", !recorded    ? index.words["no_incidents_recorded"]
                   : count == 1 ? index.words["no_incidents"]
                                : index.words.with("no_incidents_in_days",
                                                   {{"count", std::to_string(count)}}));
  row.set("entries", data::list());
  return row;
}

}  // namespace

data::Value entry_data(const Index& index, const Entry& entry, std::string_view from_path) {
  data::Value data;
  const auto href = link(from_path, incident_path(entry));
  data.set("title", entry.title);
  data.set("href", href);
  data.set("badge", badge_data(index, entry));
  data.set("date", entry.begin ? data::Value(index.words.date(entry.begin->at, index.settings.zone))
                               : data::Value());
  data.set("when", when_words(index, entry));
  data.set("ended", ended_words(index, entry));
  data.set("affected", affected_words(index, entry));
  data.set("summary", entry.summary);
  data.set("has_postmortem", entry.has_postmortem);
  return data;
}

Period period_of(const Index& index, int year, int month) {
  const auto& zone = index.settings.zone;
  const auto noon = time::in_utc({.year = year, .month = month, .day = 1, .hour = 12});
  const auto first = metrics::start_of_day(noon, zone);
  const auto last =
      metrics::start_of_day(first + 12 * time::hours, zone, time::days_in_month(year, month) - 1);
  return {first, last + 12 * time::hours};
}

data::List day_rows(const Index& index, const std::vector<std::size_t>& entries, time::Instant from,
                    time::Instant to, std::string_view path) {
  const auto& zone = index.settings.zone;
  data::List rows;
  const auto first_day = metrics::start_of_day(from, zone);
  const auto record_day = index.first_record ? metrics::start_of_day(*index.first_record, zone)
                                             : metrics::start_of_day(index.settings.as_of, zone);
  auto next = entries.begin();
  std::optional<time::Instant> quiet_last;
  std::size_t quiet = 0;
  bool quiet_recorded = true;
  const auto flush = [&](time::Instant first) {
    if (quiet_last) rows.push_back(quiet_row(index, first, *quiet_last, quiet, quiet_recorded));
    quiet_last.reset();
    quiet = 0;
  };
  auto day = metrics::start_of_day(to, zone);
  auto after = day;  // the day after `day`, for the first day of a quiet row
  for (; day >= first_day; after = day, day = metrics::start_of_day(day, zone, -1)) {
    data::List of_day;
    while (next != entries.end() && index.entries[*next].begin->at >= day)
      of_day.push_back(entry_data(index, index.entries[*next++], path));
    const bool recorded = day >= record_day;
    if (of_day.empty() && (!quiet_last || quiet_recorded == recorded)) {
      if (!quiet_last) quiet_last = day;
      quiet_recorded = recorded;
      ++quiet;
      continue;
    }
    flush(after);
    if (of_day.empty()) {
      quiet_last = day;
      quiet_recorded = recorded;
      quiet = 1;
      continue;
    }
    data::Value row;
    row.set("day", span_words(index, day, day));
    row.set("quiet", data::Value());
    row.set("entries", std::move(of_day));
    rows.push_back(std::move(row));
  }
  flush(after);
  return rows;
}

}  // namespace pm::site
