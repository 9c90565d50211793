#include "cstate_days.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "../import/taken.hpp"
#include "pm/text/words.hpp"
#include "pm/time/civil.hpp"

namespace pm::exchange {
namespace {

auto key(const Day& day) { return std::tuple(day.year, day.month, day.day); }
auto clock(const SaidTime& said) { return std::tuple(said.hour.value_or(0), said.minute); }
auto key(const SaidTime& said) { return std::tuple(key(*said.day), clock(said)); }

Day next(const Day& day) {
  const time::Civil civil{.year = day.year, .month = day.month, .day = day.day};
  const auto after = time::civil(time::in_utc(civil) + time::days);
  return {after.year, after.month, after.day};
}

bool is_real(const Day& day) { return day.year > 0 && day.month > 0 && day.day > 0; }

/// The day that the first update is of when it names none.
std::optional<Day> first_day(const std::vector<CstateEntry>& entries, const CstateFront& front) {
  if (front.date) return front.date->said.day;
  for (const auto& entry : entries) {
    if (entry.said && entry.said->day && is_real(*entry.said->day)) return entry.said->day;
  }
  return front.file_day;
}

/// The last day that an update can be of, where the front matter says when it was over.
std::optional<Day> last_day(const CstateFront& front) {
  if (!front.resolved || !front.resolved_when || !front.date) return std::nullopt;
  const auto& end = front.resolved_when->said;
  if (key(end) < key(front.date->said)) return std::nullopt;
  return end.day;
}

/// Whether the clock fell back from one update to the next, so that midnight lies between. Against
/// a front matter, whose zone may be another one, only by more than half a day.
bool fell_back(const SaidTime& from, const SaidTime& to, bool from_front) {
  if (!from.hour || !to.hour) return false;
  constexpr int half_a_day = 12 * 60;
  const auto minutes = [](const SaidTime& said) { return *said.hour * 60 + said.minute; };
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

}  // namespace

void put_days(Imported& into, std::vector<CstateEntry>& oldest_first, const CstateFront& front) {
  auto day = first_day(oldest_first, front);
  const auto last = last_day(front);
  const bool first_has_day =
      !oldest_first.empty() && oldest_first[0].said && oldest_first[0].said->day;
  auto before = front.date ? std::optional(front.date->said) : std::nullopt;
  bool from_front = true;
  for (auto& entry : oldest_first) {
    if (!entry.said) continue;
    auto& said = *entry.said;
    if (said.day && said.day->year == 0 && day) said.day->year = day->year;
    if (!said.day && day) {
      const bool room = !last || key(*day) < key(*last);
      said.day = before && room && fell_back(*before, said, from_front) ? next(*day) : *day;
      if (!front.date || !(*said.day == *front.date->said.day))
        read_as(into, "update", entry.time,
                fmt::format("of {:04}-{:02}-{:02}, by the update before it", said.day->year,
                            said.day->month, said.day->day),
                entry.line);
    }
    if (said.day) day = said.day;
    before = said;
    from_front = false;
  }
  drop_slip(into, oldest_first, front, first_has_day);
}

void choose_time(Imported& into, std::string_view name, std::optional<FrontTime>& time,
                 const std::vector<CstateEntry>& entries) {
  if (!time || !time->second) return;
  const auto is_said = [&](const SaidTime& said) {
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

}  // namespace pm::exchange
