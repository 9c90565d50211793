#include "cstate_days.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>

#include <fmt/format.h>

#include "../taken.hpp"
#include "pm/prose/day.hpp"
#include "pm/text/words.hpp"
#include "pm/time/civil.hpp"

namespace pm::exchange::cstate {
namespace {

auto key(const prose::Day& day) { return std::tuple(day.year, day.month, day.day); }
auto clock(const prose::LooseTime& said) { return std::tuple(said.hour.value_or(0), said.minute); }
auto key(const prose::LooseTime& said) { return std::tuple(key(*said.day), clock(said)); }

time::Instant noon(const prose::Day& day) {
  constexpr int hour = 12;
  return time::in_utc({.year = day.year, .month = day.month, .day = day.day, .hour = hour});
}

std::string words_of(const prose::Day& day) {
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

bool is_real(const prose::Day& day) { return day.year > 0 && day.month > 0 && day.day > 0; }

/// The day that the first update is of when it names none.
std::optional<prose::Day> first_day(const std::vector<CstateEntry>& entries,
                                    const CstateFront& front) {
  if (front.date) return front.date->said.day;
  for (const auto& entry : entries) {
    if (entry.said && entry.said->day && is_real(*entry.said->day)) return entry.said->day;
  }
  return front.file_day;
}

/// The last day that an update can be of, where the front matter says when it was over.
std::optional<prose::Day> last_day(const CstateFront& front) {
  if (!front.resolved || !front.resolved_when || !front.date) return std::nullopt;
  const auto& end = front.resolved_when->said;
  if (key(end) < key(front.date->said)) return std::nullopt;
  return end.day;
}

/// Whether the clock fell back from one update to the next, so that midnight lies between. Against
/// a front matter, whose zone may be another one, only by more than half a day.
bool fell_back(const prose::LooseTime& from, const prose::LooseTime& to, bool from_front) {
  if (!from.hour || !to.hour) return false;
  constexpr int half_a_day = 12 * 60;
  const auto minutes = [](const prose::LooseTime& said) { return *said.hour * 60 + said.minute; };
  return minutes(to) < minutes(from) - (from_front ? half_a_day : 0);
}

/// The first update cannot be later than the second: its time is a slip.
void drop_slip(Imported& into, std::vector<CstateEntry>& entries, const CstateFront& front,
               bool first_has_day) {
  if (entries.size() < 2 || first_has_day || !front.date) return;
  auto& first = entries[0];
  const auto& second = entries[1];
  if (!first.said || !second.said || !second.said->day || !first.said->day) return;
  if (key(*first.said) <= key(*second.said) || key(*second.said) < key(front.date->said)) return;
  read_as(into, "update", first.time, "it is later than the next update; `date` is taken",
          first.line);
  first.said.reset();
}

void put_missing_days(Imported& into, std::vector<CstateEntry*>& entries, const CstateFront& front,
                      std::optional<prose::Day> day) {
  const auto last = last_day(front);
  auto before = front.date ? std::optional(front.date->said) : std::nullopt;
  bool from_front = true;
  for (auto* const entry : entries) {
    auto& said = *entry->said;
    if (said.day && said.day->year == 0 && day) said.day->year = day->year;
    if (!said.day && day) {
      const bool room = !last || key(*day) < key(*last);
      said.day = before && room && fell_back(*before, said, from_front) ? next(*day) : *day;
      if (!front.date || !(*said.day == *front.date->said.day))
        read_as(into, "update", entry->time,
                fmt::format("of {}, by the update before it", words_of(*said.day)), entry->line);
    }
    if (said.day) day = said.day;
    before = said;
    from_front = false;
  }
}

/// A day that breaks the order of the updates around it is a slip: the update is of the day of the
/// one before, or of the next when the clock fell back.
void mend_days(Imported& into, std::vector<CstateEntry*>& entries) {
  for (std::size_t i = 1; i + 1 < entries.size(); ++i) {
    const auto& before = *entries[i - 1]->said;
    auto& said = *entries[i]->said;
    const auto& after = *entries[i + 1]->said;
    if (!before.day || !said.day || !after.day || !said.hour) continue;
    if (key(said) >= key(before) || key(after) < key(before)) continue;
    auto mended = said;
    mended.day = fell_back(before, said, false) ? next(*before.day) : *before.day;
    if (key(after) < key(mended)) continue;
    read_as(
        into, "update", entries[i]->time,
        fmt::format("of {}: its day is earlier than the update before it", words_of(*mended.day)),
        entries[i]->line);
    said.day = mended.day;
  }
}

/// Where no update names a day and the newest is of the clock time of `resolvedWhen`, it is of that
/// day; so are the others, moved by as much, unless the first is of the clock time of `date`.
void move_to_end(Imported& into, std::vector<CstateEntry*>& entries, const CstateFront& front) {
  if (entries.empty() || !front.resolved || !front.resolved_when || !front.date) return;
  auto& newest = *entries.back()->said;
  const auto& end = front.resolved_when->said;
  if (!newest.day || clock(newest) != clock(end) || key(*end.day) <= key(*newest.day)) return;
  const auto days = noon(*end.day) - noon(*newest.day);
  const bool only_newest = clock(*entries.front()->said) == clock(front.date->said);
  for (auto* const entry : entries) {
    if (only_newest && entry != entries.back()) continue;
    entry->said->day = moved(*entry->said->day, days);
    read_as(into, "update", entry->time,
            fmt::format("of {}, as `resolvedWhen` is", words_of(*entry->said->day)), entry->line);
  }
}

}  // namespace

void put_days(Imported& into, std::vector<CstateEntry>& oldest_first, const CstateFront& front) {
  std::vector<CstateEntry*> entries;
  for (auto& entry : oldest_first) {
    if (entry.said) entries.push_back(&entry);
  }
  const bool none_has_day = std::none_of(entries.begin(), entries.end(),
                                         [](const auto* entry) { return entry->said->day; });
  const bool first_has_day = !entries.empty() && entries.front()->said->day.has_value();
  put_missing_days(into, entries, front, first_day(oldest_first, front));
  mend_days(into, entries);
  if (none_has_day) move_to_end(into, entries, front);
  drop_slip(into, oldest_first, front, first_has_day);
}

void choose_time(Imported& into, std::string_view name, std::optional<FrontTime>& time,
                 const std::vector<CstateEntry>& entries) {
  if (!time || !time->second) return;
  const auto is_said = [&](const prose::LooseTime& said) {
    return std::any_of(entries.begin(), entries.end(), [&](const CstateEntry& entry) {
      return entry.said && clock(*entry.said) == clock(said);
    });
  };
  const bool second = is_said(*time->second) && !is_said(time->said);
  read_as(into, std::string(name), time->text,
          second ? "it says two times; the second is that of an update"
                 : "it says two times; the first is taken",
          time->line);
  if (second) {
    time->second->day = time->said.day;
    time->said = *time->second;
  }
  time->second.reset();
}

}  // namespace pm::exchange::cstate
