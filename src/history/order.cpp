#include "pm/history/order.hpp"

namespace pm::history {
namespace {

constexpr auto longest_day = 25 * time::hours;  ///< a day on which clocks go back

/// Returns how much later than written the moment may have been.
time::Milliseconds leeway(time::Precision precision) {
  switch (precision) {
    case time::Precision::day:
      return longest_day - 1;
    case time::Precision::minute:
      return time::minutes - 1;
    case time::Precision::second:
      return time::seconds - 1;
    case time::Precision::millisecond:
      break;
  }
  return 0;
}

/// `when` is the member with the time of an item.
template <typename Item, typename Owner>
std::size_t place_in_order(const std::vector<Item>& items, model::Maybe<model::Moment> Owner::*when,
                           const model::Moment& at) {
  for (auto i = items.size(); i > 0; --i) {
    const auto& other = items[i - 1].*when;
    if (other && !is_before(at, other->value)) return i;
  }
  // All have a later or unknown time: those without a time stay first.
  std::size_t first = 0;
  while (first < items.size() && !(items[first].*when)) ++first;
  return first;
}

}  // namespace

bool is_before(const model::Moment& a, const model::Moment& b) {
  if (a.known_to_the_day() && b.known_to_the_day()) return a.at < b.at;
  return a.at + leeway(a.precision) < b.at;
}

std::size_t place_among(const std::vector<model::Update>& updates, const model::Moment& at) {
  return place_in_order(updates, &model::Update::at, at);
}

std::size_t place_among(const std::vector<model::TimelineEvent>& events, const model::Moment& at) {
  return place_in_order(events, &model::TimelineEvent::at, at);
}

std::size_t place_among(const std::vector<model::Outage>& outages, const model::Moment& from) {
  return place_in_order(outages, &model::Window::from, from);
}

std::optional<model::Moment> next_moment(const std::vector<model::Update>& updates,
                                         time::Instant now) {
  const model::Moment moment = {now, time::Precision::second};
  const model::Moment* last = nullptr;
  for (const auto& update : updates) {
    if (update.at && (last == nullptr || last->at < update.at->value.at)) last = &update.at->value;
  }
  if (last == nullptr || !is_before(moment, *last)) return moment;
  if (now + clock_difference < last->at) return std::nullopt;
  return *last;
}

}  // namespace pm::history
