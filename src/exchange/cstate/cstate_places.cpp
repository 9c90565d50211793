#include "cstate_places.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "../taken.hpp"
#include "cstate_order.hpp"
#include "nearness.hpp"
#include "pm/time/civil.hpp"

namespace pm::exchange::cstate {
namespace {

using model::Kind;
using model::Moment;

Moment of_day(const prose::Day& day) {
  const time::Civil civil{.year = day.year, .month = day.month, .day = day.day};
  return {.at = time::in_utc(civil), .precision = time::Precision::day};
}

/// Whether no update is within a week of what the front matter says; work is announced earlier.
bool are_far(const CstateFront& front, const FrontMoments& moments,
             const std::vector<TimedEntry>& entries) {
  const auto far = (front.kind == Kind::maintenance ? 60 : 7) * time::days;
  const auto is_far = [&](const TimedEntry& one) {
    const bool from_date = between(one.at->at, moments.date->at) > far;
    return from_date &&
           !(moments.resolved_when && between(one.at->at, moments.resolved_when->at) <= far);
  };
  bool any = false;
  for (const auto& one : entries) {
    if (!one.at) continue;
    if (!is_far(one)) return false;
    any = true;
  }
  return any;
}

bool body_is_of_the_file(const CstateFront& front, const FrontMoments& moments,
                         const std::vector<TimedEntry>& entries) {
  if (!front.file_day) return false;
  const auto day = of_day(*front.file_day).at;
  const auto is_close = [&](const Moment& moment) {
    return between(moment.at, day) <= 2 * time::days;
  };
  return !is_close(*moments.date) &&
         std::any_of(entries.begin(), entries.end(),
                     [&](const TimedEntry& one) { return one.at && is_close(*one.at); });
}

void keep_time(Imported& into, std::string_view name, const std::optional<FrontTime>& time) {
  if (time)
    keep(into, name, time->text, time->line,
         "far from all updates, which are of the day in the file's name");
}

/// The first moment of all updates that have none: the announcement of work is of the day in the
/// name of the file, when that is earlier than `date`.
std::optional<Moment> beginning(const CstateFront& front, const FrontMoments& moments) {
  if (!moments.date) return front.file_day ? std::optional(of_day(*front.file_day)) : std::nullopt;
  if (front.kind != Kind::maintenance || !front.file_day) return moments.date;
  const auto day = of_day(*front.file_day);
  const bool earlier = day.at + time::days <= moments.date->at;
  return earlier ? day : *moments.date;
}

void place(Imported& into, TimedEntry& one, const Moment& at, const char* words) {
  one.at = at;
  if (one.entry.text.empty()) return;
  read_as(into, "update without a time", one.entry.text, words, one.entry.line);
}

/// Joins updates without a time to the first one that has one, oldest text first.
void join_to(Imported& into, std::vector<TimedEntry>& entries,
             std::vector<TimedEntry>::iterator timed) {
  CstateEntry all;
  for (auto one = entries.begin(); one != timed; ++one) {
    read_as(into, "update without a time", one->entry.text,
            "it stands with the update that begins at `date`", one->entry.line);
    join(all, one->entry);
  }
  auto label = std::exchange(timed->entry.label, {});
  join(all, timed->entry);
  timed->entry.label = std::move(label);
  timed->entry.text = std::move(all.text);
  entries.erase(entries.begin(), timed);
}

/// Whether what has no time is part of the first update that has one, which begins at `date`.
bool begins_with(const CstateFront& front, const FrontMoments& moments, const TimedEntry& next) {
  return front.kind == Kind::incident && moments.date && next.at->at <= moments.date->at + near;
}

void place_first(Imported& into, const CstateFront& front, const FrontMoments& moments,
                 std::vector<TimedEntry>& entries) {
  if (entries.empty() || entries[0].at) return;
  const auto next = std::find_if(entries.begin(), entries.end(),
                                 [](const TimedEntry& one) { return one.at.has_value(); });
  const auto from = beginning(front, moments);
  const bool joins = next != entries.end() && (!from || begins_with(front, moments, *next));
  if (joins) {
    join_to(into, entries, next);
  } else if (from) {
    place(into, entries[0], *from,
          moments.date && !(*from == *moments.date) ? "it is of the day in the file's name"
                                                    : "it is of `date`");
  }
}

void place_last(Imported& into, const CstateFront& front, const FrontMoments& moments,
                std::vector<TimedEntry>& entries) {
  if (entries.size() < 2 || entries.back().at || !front.resolved || !moments.resolved_when) return;
  const auto before = std::find_if(entries.rbegin(), entries.rend(),
                                   [](const TimedEntry& one) { return one.at.has_value(); });
  if (before != entries.rend() && moments.resolved_when->at < before->at->at) return;
  place(into, entries.back(), *moments.resolved_when, "it is the newest, of `resolvedWhen`");
}

std::vector<TimedEntry> with_rest_joined(Imported& into, std::vector<TimedEntry> entries) {
  std::vector<TimedEntry> placed;
  for (auto& one : entries) {
    if (one.at) {
      placed.push_back(std::move(one));
    } else if (!placed.empty()) {
      read_as(into, "update without a time", one.entry.text, "it stands with the update before it",
              one.entry.line);
      join(placed.back().entry, one.entry);
    }
  }
  return placed;
}

void sort(Imported& into, std::vector<TimedEntry>& entries) {
  for (std::size_t i = 1; i < entries.size(); ++i) {
    if (entries[i - 1].at->at <= entries[i].at->at) continue;
    read_as(into, "update", entries[i].entry.time,
            "it is earlier than the one that it follows; it stands in order of time",
            entries[i].entry.line);
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const auto& a, const auto& b) { return a.at->at < b.at->at; });
}

}  // namespace

void settle(Imported& into, const CstateFront& front, FrontMoments& moments,
            std::vector<TimedEntry>& entries) {
  if (!moments.date || !are_far(front, moments, entries)) return;
  if (body_is_of_the_file(front, moments, entries)) {
    keep_time(into, "date", front.date);
    if (moments.resolved_when) keep_time(into, "resolvedWhen", front.resolved_when);
    moments = {};
    return;
  }
  for (auto& [entry, at] : entries) {
    if (!at) continue;
    leave_out(into, "update", entry.time, "it is far from `date`, so that one of them is wrong",
              entry.line);
    at.reset();
  }
}

std::vector<TimedEntry> with_places(Imported& into, const CstateFront& front,
                                    const FrontMoments& moments, std::vector<TimedEntry> entries) {
  place_first(into, front, moments, entries);
  place_last(into, front, moments, entries);
  auto placed = with_rest_joined(into, std::move(entries));
  sort(into, placed);
  return placed;
}

}  // namespace pm::exchange::cstate
