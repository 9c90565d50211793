#include "pm/claims/judge.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "clock_readings.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/format.hpp"

namespace pm::claims {
namespace {

constexpr std::size_t most_times = 2000;  ///< beyond it, any length fits two of them

/// Whether two times of the record are that far apart.
bool any_pair(const Facts& facts, const Claim& claim) {
  const auto& times = facts.times;
  std::size_t later = 0;
  for (const auto& from : times) {
    while (later < times.size() && times[later].at.at - from.at.at < claim.shortest) ++later;
    if (later == times.size()) return false;
    if (times[later].at.at - from.at.at <= claim.longest) return true;
  }
  return false;
}

bool agrees(const Claim& claim, const Figure& figure) {
  return claim.shortest <= figure.length && figure.length <= claim.longest;
}

const Figure* nearest_figure(const Claim& claim, const Facts& facts) {
  const Figure* best = nullptr;
  const auto away = [&](const Figure& figure) { return std::abs(figure.length - claim.length); };
  for (const auto& figure : facts.figures) {
    if (figure.event != claim.event || claim.event == Event::none) continue;
    if (best == nullptr || away(figure) < away(*best)) best = &figure;
  }
  return best;
}

Judgement judge_length(const Claim& claim, const Facts& facts) {
  Judgement made;
  if (claim.negated || claim.length == 0) return made;
  const auto fits = std::find_if(facts.figures.begin(), facts.figures.end(),
                                 [&](const Figure& figure) { return agrees(claim, figure); });
  const auto* near = fits != facts.figures.end() ? &*fits : nearest_figure(claim, facts);
  if (near != nullptr) {
    made.name = near->name;
    made.nearest = time::long_duration(near->length);
  }
  if (fits != facts.figures.end() || any_pair(facts, claim)) {
    made.verdict = Verdict::supported;
    return made;
  }
  const bool sure = near != nullptr && facts.ended && !facts.rough &&
                    claim.longest >= time::minutes && facts.times.size() <= most_times &&
                    (!claim.day_is_near || is_recorded_day(claim, facts));
  if (!sure) return made;
  made.verdict = Verdict::contradicted;
  made.fault = Fault::length;
  return made;
}

std::string shown(const KnownTime& known, const time::Zone& zone) {
  return time::sortable(known.at.at, known.at.precision, zone);
}

/// Whether an event of the record can be what a claim names.
bool names(Event claimed, Event known) {
  if (claimed == known) return true;
  return (claimed == Event::mitigated && known == Event::resolved) ||
         (claimed == Event::resolved && known == Event::mitigated);
}

struct Nearest {
  const KnownTime* known = nullptr;
  time::Milliseconds difference = std::numeric_limits<time::Milliseconds>::max();

  bool slip = false;  ///< whether zones explain the difference: that is the time that was meant

  void take(const KnownTime& one, time::Milliseconds by, bool explained = false) {
    const bool is_better = known == nullptr || (explained && !slip) ||
                           (explained == slip && std::abs(by) < std::abs(difference));
    if (!is_better) return;
    known = &one;
    difference = by;
    slip = explained;
  }
};

/// The nearest time of the record to a clock, of all, and of those that the claim names.
struct Found {
  Nearest any;
  Nearest named;
};

Found look(const Claim& claim, const prose::LooseTime& said, const Facts& facts) {
  Found found;
  for (const auto& known : facts.times) {
    const auto by = difference(said, known.at.at, facts);
    if (!by) continue;
    found.any.take(known, *by);
    if (known.recorded && claim.event != Event::none && names(claim.event, known.event))
      found.named.take(known, *by, !zone_slip(*by, said, known.at.at, facts).empty());
  }
  return found;
}

void contradict(Judgement& made, const Claim& claim, const Nearest& near, const Facts& facts) {
  made.verdict = Verdict::contradicted;
  made.fault = Fault::clock;
  made.name = near.known->name;
  made.nearest = shown(*near.known, facts.zone);
  made.where = near.known->where;
  made.note = zone_slip(near.difference, claim.time, near.known->at.at, facts);
}

Judgement judge_clock(const Claim& claim, const Facts& facts) {
  Judgement made;
  if (claim.negated || !claim.time.hour || claim.time.odd_half || claim.time.minute_unknown)
    return made;
  const auto found = look(claim, claim.time, facts);
  if (found.any.known == nullptr) return made;
  made.name = found.any.known->name;
  made.nearest = shown(*found.any.known, facts.zone);
  if (std::abs(found.any.difference) <= claim.tolerance) {
    made.verdict = Verdict::supported;
    return made;
  }
  if (found.named.known == nullptr || facts.rough) return made;
  if (!claim.days.empty() && !is_recorded_day(claim, facts)) return made;
  contradict(made, claim, found.named, facts);
  return made;
}

/// A window is compared only with outages or key moments that the record names.
Judgement judge_window(const Claim& claim, const Facts& facts) {
  Judgement made;
  if (claim.negated || !claim.time.hour || !claim.until) return made;
  auto ends = *claim.until;
  if (!ends.offset && ends.abbreviation.empty()) {
    ends.offset = claim.time.offset;
    ends.abbreviation = claim.time.abbreviation;
  }
  auto from_claim = claim;
  from_claim.event = Event::started;
  auto to_claim = claim;
  to_claim.event = Event::mitigated;
  const auto from = look(from_claim, claim.time, facts);
  const auto to = look(to_claim, ends, facts);
  if (from.any.known == nullptr || to.any.known == nullptr) return made;
  made.name = from.any.known->name;
  made.nearest = shown(*from.any.known, facts.zone);
  const bool from_fits = std::abs(from.any.difference) <= claim.tolerance;
  const bool to_fits = std::abs(to.any.difference) <= claim.tolerance;
  if (from_fits && to_fits) {
    made.verdict = Verdict::supported;
    return made;
  }
  if (claim.event != Event::whole || facts.rough || from.named.known == nullptr ||
      to.named.known == nullptr || (!claim.days.empty() && !is_recorded_day(claim, facts)))
    return made;
  const bool shifted = from.named.difference == to.named.difference;
  const auto& off = from_fits ? to.named : from.named;
  const auto slip = zone_slip(off.difference, claim.time, off.known->at.at, facts);
  if (from_fits != to_fits || (shifted && !slip.empty())) contradict(made, claim, off, facts);
  return made;
}

/// The day of a claim in the year that it names, or in the year in which it is nearest to the
/// record.
std::optional<time::Civil> civil_day(const prose::Day& day, const Facts& facts) {
  if (day.month == 0 || day.day == 0) return std::nullopt;
  time::Civil best{.year = day.year, .month = day.month, .day = day.day};
  if (day.year != 0) return best;
  if (facts.times.empty()) return std::nullopt;
  const auto first = facts.times.front().at.at;
  best.year = facts.zone.local(first).year;
  for (const int by : {-1, 1}) {
    auto other = best;
    other.year += by;
    if (std::abs(time::in_utc(other) - first) < std::abs(time::in_utc(best) - first)) best = other;
  }
  return best;
}

Judgement judge_day(const Claim& claim, const Facts& facts) {
  Judgement made;
  const bool certain = claim.time.order == prose::NumericOrder::named ||
                       claim.time.order == prose::NumericOrder::month_first ||
                       claim.time.order == prose::NumericOrder::day_first;
  if (!claim.time.day || !certain) return made;
  const auto day = civil_day(*claim.time.day, facts);
  if (!day || day->day > time::days_in_month(day->year, day->month)) return made;
  const auto written = fmt::format("{} {} {}", day->day, time::month_name(day->month), day->year);
  if (is_recorded_day(claim, facts)) made.verdict = Verdict::supported;
  const auto right = time::weekday(*day);
  if (claim.time.weekday >= 0 && claim.time.weekday != right) {
    made.verdict = Verdict::contradicted;
    made.fault = Fault::weekday;
    made.name = written;
    made.nearest = time::weekday_name(right);
    return made;
  }
  if (claim.negated || claim.time.day->year == 0 || facts.years.empty() || facts.times.empty() ||
      facts.years.contains(day->year))
    return made;
  // The same day of a year that the record has: nobody writes that of an older event by chance.
  const auto week = 7 * time::days;
  for (const int year : facts.years) {
    auto other = *day;
    other.year = year;
    if (other.day > time::days_in_month(other.year, other.month)) continue;
    const auto at = time::in_utc(other);
    if (at < facts.times.front().at.at + -week || facts.times.back().at.at + week < at) continue;
    made.verdict = Verdict::contradicted;
    made.fault = Fault::year;
    made.name = "the times of the record";
    made.nearest = std::to_string(year);
  }
  return made;
}

}  // namespace

std::string_view word(Verdict verdict) {
  constexpr std::array<std::string_view, 3> words = {"supported", "contradicted", "unknown"};
  return words[static_cast<std::size_t>(verdict)];
}

Judgement judge(const Claim& claim, const Facts& facts) {
  switch (claim.kind) {
    case Kind::length:
      return judge_length(claim, facts);
    case Kind::clock:
      return judge_clock(claim, facts);
    case Kind::window:
      return judge_window(claim, facts);
    case Kind::day:
      return judge_day(claim, facts);
  }
  return {};
}

}  // namespace pm::claims
