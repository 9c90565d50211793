#include "chart_scale.hpp"

#include <algorithm>

namespace pm::view {
namespace {

constexpr double narrow_limit = 400;  ///< below it the narrow measures apply
constexpr double quiet_share = 0.12;
constexpr double dominant_share = 0.65;
constexpr double dominant_width = 0.45;

double length(const ChartScale::Interval& each) { return static_cast<double>(each.to - each.from); }

}  // namespace

ChartScale::ChartScale(const ChartTimes& times, double width) : width_(width) {
  find_intervals(times);
  share();
  double x = 0;
  for (auto& each : intervals_) {
    each.x = x;
    x += each.width;
  }
}

void ChartScale::find_intervals(const ChartTimes& times) {
  std::vector<time::Instant> cuts = {times.from, times.to};
  const auto add = [&](time::Instant from, time::Instant to) {
    cuts.push_back(std::clamp(from, times.from, times.to));
    cuts.push_back(std::clamp(to, times.from, times.to));
  };
  for (const auto& each : times.impacts) add(each.from, each.to);
  for (const auto& each : times.phases) add(each.from, each.to);
  if (times.end) add(times.end->at, times.end->at);
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  const auto covers = [](const auto& spans, const Interval& of) {
    return std::any_of(spans.begin(), spans.end(),
                       [&](const auto& span) { return span.from <= of.from && span.to >= of.to; });
  };
  double covered = 0;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    Interval one{.from = cuts[i], .to = cuts[i + 1]};
    one.quiet = !covers(times.impacts, one) && !covers(times.phases, one);
    if (!one.quiet) covered += length(one);
    intervals_.push_back(one);
  }
  for (auto& each : intervals_) each.quiet &= covered > 0 && length(each) > quiet_share * covered;
}

/// Quiet intervals and the dominant one have fixed widths. The others share the rest in proportion
/// to their lengths, none with less than the least width.
void ChartScale::share() {
  const bool narrow = width_ < narrow_limit;
  const auto count = static_cast<double>(intervals_.size());
  const double wanted = narrow ? 6 : 8;
  least_ = std::min(wanted, 0.6 * width_ / count);
  double room = width_;
  double total = 0;
  Interval* longest = nullptr;
  double quiet = 0;
  for (const auto& each : intervals_) quiet += each.quiet ? 1 : 0;
  const double quiet_width = quiet > 0 ? std::min(narrow ? 50.0 : 60.0, 0.4 * width_ / quiet) : 0;
  for (auto& each : intervals_) {
    if (each.quiet) {
      each.width = quiet_width;
      room -= quiet_width;
      continue;
    }
    total += length(each);
    if (longest == nullptr || length(each) > length(*longest)) longest = &each;
  }
  if (longest == nullptr) return;
  const bool hides_others =
      std::any_of(intervals_.begin(), intervals_.end(), [&](const Interval& each) {
        return !each.quiet && length(each) / total * room < 2 * wanted;
      });
  if (length(*longest) > dominant_share * total && hides_others && quiet + 1 < count) {
    longest->cut = true;
    longest->width = std::min(dominant_width * width_, room - least_ * (count - quiet - 1));
    room -= longest->width;
    total -= length(*longest);
  }
  std::vector<Interval*> open;
  for (auto& each : intervals_)
    if (!each.quiet && !each.cut) open.push_back(&each);
  const double scale = total > 0 ? room / total : 0;
  while (!open.empty()) {
    const auto small = std::find_if(open.begin(), open.end(), [&](const Interval* each) {
      return length(*each) / total * room < least_;
    });
    if (small == open.end()) break;
    (*small)->width = least_;
    (*small)->widened = length(**small) * scale < least_ - 0.5;
    room -= least_;
    total -= length(**small);
    open.erase(small);
  }
  for (auto* each : open) each->width = length(*each) / total * room;
}

double ChartScale::x(time::Instant at) const {
  for (const auto& each : intervals_) {
    if (at > each.to) continue;
    if (at <= each.from) return each.x;
    return each.x + each.width * static_cast<double>(at - each.from) / length(each);
  }
  return width_;
}

}  // namespace pm::view
