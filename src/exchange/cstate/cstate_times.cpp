#include "cstate_times.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "../conclude/moment.hpp"
#include "../phase_labels.hpp"
#include "../taken.hpp"
#include "cstate_days.hpp"
#include "nearness.hpp"
#include "pm/prose/day.hpp"
#include "pm/time/civil.hpp"

namespace pm::exchange::cstate {
namespace {

bool has_zone_or_offset(const prose::LooseTime& said) {
  return said.offset || !said.abbreviation.empty();
}

std::vector<std::string> abbreviations(const std::vector<CstateEntry>& entries) {
  std::vector<std::string> all;
  for (const auto& entry : entries) {
    if (entry.said && !entry.said->abbreviation.empty() &&
        std::find(all.begin(), all.end(), entry.said->abbreviation) == all.end())
      all.push_back(entry.said->abbreviation);
  }
  return all;
}

conclude::Around around(const ImportSettings& settings) {
  return {.day = {}, .zone = settings.zone, .zone_decides = settings.zone_was_given, .company = {}};
}

/// How far the clock of a time that has been concluded is from UTC.
time::Milliseconds east_of(const prose::LooseTime& said, time::Instant at) {
  return time::in_utc(civil_of(said, said.day.value_or(prose::Day{}))) - at;
}

/// How remarks call what has a time.
const char* name_of(const CstateEntry& entry) {
  return is_postmortem_label(entry.label) ? "Post-mortem" : "update";
}

/// The moment of an update; says how its time was read.
std::optional<model::Moment> moment_of(Imported& into, const CstateEntry& entry,
                                       const conclude::Around& around) {
  auto result = conclude::moment(*entry.said, around);
  if (!result) {
    read_as(into, name_of(entry), entry.time,
            fmt::format("it is no time: {}", result.error().message), entry.line);
    return std::nullopt;
  }
  auto& taken = *result;
  if (entry.unknown_zone)
    read_as(into, name_of(entry), entry.time,
            "its letters name no zone; read as if they were not there", entry.line);
  if (!taken.remark.empty()) read_as(into, name_of(entry), entry.time, taken.remark, entry.line);
  return taken.moment;
}

/// The offset that all updates with a zone share; nothing when they differ, or none has one.
std::optional<time::Milliseconds> shared_offset(const std::vector<TimedEntry>& entries) {
  std::optional<time::Milliseconds> shared;
  for (const auto& [entry, at] : entries) {
    if (!at || !entry.said->hour || !has_zone_or_offset(*entry.said)) continue;
    const auto east = east_of(*entry.said, at->at);
    if (shared && *shared != east) return std::nullopt;
    shared = east;
  }
  return shared;
}

/// Gives a time without a zone the one that others share.
void put_offset(Imported& into, CstateEntry& entry, std::optional<time::Milliseconds> shared) {
  if (!shared || !entry.said->hour || has_zone_or_offset(*entry.said)) return;
  entry.said->offset = shared;
  read_as(into, name_of(entry), entry.time, "no zone; it is that of the other updates", entry.line);
}

/// Updates without a zone are of the same one as those around them.
void put_without_zone(Imported& into, std::vector<TimedEntry>& entries,
                      const ImportSettings& settings, const conclude::Around& around) {
  const auto shared = settings.zone_was_given ? std::nullopt : shared_offset(entries);
  for (auto& [entry, at] : entries) {
    if (!entry.said || has_zone_or_offset(*entry.said)) continue;
    put_offset(into, entry, shared);
    at = moment_of(into, entry, around);
  }
}

std::vector<time::Milliseconds> offsets(const std::vector<TimedEntry>& entries) {
  std::vector<time::Milliseconds> all;
  for (const auto& [entry, at] : entries) {
    if (!at || !entry.said || !entry.said->hour) continue;
    const auto east = east_of(*entry.said, at->at);
    if (std::find(all.begin(), all.end(), east) == all.end()) all.push_back(east);
  }
  return all;
}

bool is_said(const std::vector<TimedEntry>& entries, time::Instant at) {
  return std::any_of(entries.begin(), entries.end(), [&](const TimedEntry& one) {
    return one.at && between(one.at->at, at) <= near;
  });
}

/// A time of the front matter, with the offset that the body gives it.
struct CstateTimesReading {
  const FrontTime* time = nullptr;
  std::optional<conclude::Concluded> usual;  ///< as if the body said nothing
  std::optional<time::Milliseconds> offset;  ///< under which the body says the same time
  bool confirmed = false;                    ///< the body says the usual reading
};

CstateTimesReading reading_of(Imported& into, std::string_view name,
                              const std::optional<FrontTime>& time,
                              const std::vector<TimedEntry>& entries,
                              const ImportSettings& settings) {
  if (!time) return {};
  CstateTimesReading reading{.time = &*time, .usual = {}, .offset = {}, .confirmed = false};
  auto result = conclude::moment(time->said, around(settings));
  if (!result) {
    keep(into, name, time->text, time->line, std::move(result).error().message);
    return {};
  }
  reading.usual = *std::move(result);
  const auto at = reading.usual->moment.at;
  reading.confirmed = is_said(entries, at);
  if (reading.confirmed || has_zone_or_offset(time->said) || !time->said.hour ||
      settings.zone_was_given)
    return reading;
  const auto civil = at + east_of(time->said, at);
  for (const auto east : offsets(entries)) {
    if (is_said(entries, civil + -east)) reading.offset = east;
    if (reading.offset) break;
  }
  return reading;
}

/// The moment of a reading; `other` is of the same front matter, and of the same clock.
std::optional<model::Moment> front_moment(Imported& into, std::string_view name,
                                          const CstateTimesReading& reading,
                                          const CstateTimesReading& other,
                                          const ImportSettings& settings) {
  if (reading.time == nullptr) return std::nullopt;
  const auto& time = *reading.time;
  auto offset = reading.offset;
  const bool open =
      !reading.confirmed && !has_zone_or_offset(time.said) && time.said.hour.has_value();
  if (!offset && open) offset = other.offset;
  if (!offset) {
    if (!reading.usual->remark.empty())
      read_as(into, std::string(name), time.text, reading.usual->remark, time.line);
    return reading.usual->moment;
  }
  auto said = time.said;
  said.offset = offset;
  auto result = conclude::moment(said, around(settings));
  read_as(into, std::string(name), time.text, "no zone; it is that of the updates", time.line);
  return result->moment;
}

}  // namespace

std::vector<TimedEntry> timed(Imported& into, std::vector<CstateEntry> oldest_first,
                              const CstateFront& front, const ImportSettings& settings) {
  auto about = around(settings);
  about.company = abbreviations(oldest_first);
  put_days(into, oldest_first, front);
  std::vector<TimedEntry> entries;
  entries.reserve(oldest_first.size());
  for (auto& entry : oldest_first) {
    auto at = entry.said && has_zone_or_offset(*entry.said) ? moment_of(into, entry, about)
                                                            : std::nullopt;
    entries.push_back({std::move(entry), at});
  }
  put_without_zone(into, entries, settings, about);
  return entries;
}

std::optional<model::Moment> published_at(Imported& into, CstateEntry postmortem,
                                          const std::vector<TimedEntry>& entries,
                                          const ImportSettings& settings) {
  if (!postmortem.said) return std::nullopt;
  auto about = around(settings);
  for (const auto& [entry, at] : entries) {
    if (at && entry.said && entry.said->day) about.day = entry.said->day;
  }
  if (!settings.zone_was_given) put_offset(into, postmortem, shared_offset(entries));
  return moment_of(into, postmortem, about);
}

FrontMoments front_moments(Imported& into, const CstateFront& front,
                           const std::vector<TimedEntry>& entries, const ImportSettings& settings) {
  const auto date = reading_of(into, "date", front.date, entries, settings);
  const auto end = reading_of(into, "resolvedWhen", front.resolved_when, entries, settings);
  return {.date = front_moment(into, "date", date, end, settings),
          .resolved_when = front_moment(into, "resolvedWhen", end, date, settings)};
}

}  // namespace pm::exchange::cstate
