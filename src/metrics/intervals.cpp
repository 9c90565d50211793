#include "intervals.hpp"

#include <algorithm>

namespace pm::metrics {
namespace {

constexpr time::Milliseconds one_day = 24 * time::hours;

/// Joins intervals that overlap or touch. They must be sorted by start.
std::vector<Interval> merged(const std::vector<Interval>& sorted) {
  std::vector<Interval> result;
  for (const auto& next : sorted) {
    if (result.empty() || next.from > result.back().to) {
      result.push_back(next);
      continue;
    }
    auto& last = result.back();
    last.to = std::max(last.to, next.to);
    last.about = last.about || next.about;
    last.ongoing = last.ongoing || next.ongoing;
  }
  return result;
}

}  // namespace

End end_of(const model::Moment& moment) {
  const bool about = moment.known_to_the_day();
  return {.at = about ? moment.at + one_day / 2 : moment.at, .about = about};
}

std::optional<End> end_of(const std::optional<model::Moment>& moment) {
  if (!moment) return std::nullopt;
  return end_of(*moment);
}

std::optional<model::Moment> moment_of(const model::Maybe<model::Moment>& written) {
  if (!written) return std::nullopt;
  return written->value;
}

End still_going(time::Instant as_of) {
  // Records have times to the second, so ongoing intervals get no better precision.
  const auto beyond = as_of.since_epoch % time::seconds;
  const auto second = as_of + -(beyond < 0 ? beyond + time::seconds : beyond);
  return {.at = second, .ongoing = true};
}

Interval interval(const End& from, const End& to) {
  return {.from = from.at, .to = to.at, .about = from.about || to.about, .ongoing = to.ongoing};
}

Length length(const Interval& interval) {
  Length result{.about = interval.about, .ongoing = interval.ongoing};
  const auto span = interval.to - interval.from;
  // Times known only to the day cannot give a duration that rounds to zero days.
  const bool too_short_to_know = interval.about && span < one_day / 2;
  // Equal instants give no known duration.
  const bool is_length = span > 0 || (span == 0 && interval.ongoing);
  if (is_length && !too_short_to_know) result.known = span;
  return result;
}

Length length(const std::optional<End>& from, const std::optional<End>& to) {
  if (!from || !to) return {};
  return length(interval(*from, *to));
}

Length together(std::vector<Interval> intervals) {
  if (intervals.empty()) return {};
  for (const auto& each : intervals) {
    if (!length(each).known) return {};
  }
  std::sort(intervals.begin(), intervals.end(),
            [](const Interval& a, const Interval& b) { return a.from < b.from; });
  Length sum{.known = 0};
  for (const auto& each : merged(intervals)) {
    *sum.known += each.to - each.from;
    sum.about = sum.about || each.about;
    sum.ongoing = sum.ongoing || each.ongoing;
  }
  return sum;
}

}  // namespace pm::metrics
