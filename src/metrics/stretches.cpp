#include "stretches.hpp"

#include <algorithm>

namespace pm::metrics {
namespace {

constexpr time::Milliseconds one_day = 24 * time::hours;

/// Joins stretches that overlap or touch; they are given by their beginnings.
std::vector<Stretch> merged(const std::vector<Stretch>& sorted) {
  std::vector<Stretch> result;
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
  // Records are written to the second; what is still running is known no better.
  const auto beyond = as_of.since_epoch % time::seconds;
  const auto second = as_of + -(beyond < 0 ? beyond + time::seconds : beyond);
  return {.at = second, .ongoing = true};
}

Stretch stretch(const End& from, const End& to) {
  return {.from = from.at, .to = to.at, .about = from.about || to.about, .ongoing = to.ongoing};
}

Length length(const Stretch& stretch) {
  Length result{.about = stretch.about, .ongoing = stretch.ongoing};
  const auto span = stretch.to - stretch.from;
  // Ends that stand for a whole day say nothing of lengths that would round to no day at all.
  const bool too_short_to_know = stretch.about && span < one_day / 2;
  if (span >= 0 && !too_short_to_know) result.known = span;
  return result;
}

Length length(const std::optional<End>& from, const std::optional<End>& to) {
  if (!from || !to) return {};
  return length(stretch(*from, *to));
}

Length together(std::vector<Stretch> stretches) {
  if (stretches.empty()) return {};
  for (const auto& each : stretches) {
    if (!length(each).known) return {};
  }
  std::sort(stretches.begin(), stretches.end(),
            [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
  Length sum{.known = 0};
  for (const auto& each : merged(stretches)) {
    *sum.known += each.to - each.from;
    sum.about = sum.about || each.about;
    sum.ongoing = sum.ongoing || each.ongoing;
  }
  return sum;
}

}  // namespace pm::metrics
