#include "pm/checks/place.hpp"

#include <algorithm>

#include "order.hpp"

namespace pm::checks {

std::size_t place_among(const std::vector<model::Update>& updates, const model::Moment& at) {
  for (auto i = updates.size(); i > 0; --i) {
    const auto& other = updates[i - 1].at;
    if (other && !is_before(at, other->value)) return i;
  }
  // All are later, or nobody knows when they were: those without a time stay in front.
  std::size_t first = 0;
  while (first < updates.size() && !updates[first].at) ++first;
  return first;
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

bool is_over_before(const std::vector<model::Update>& updates, std::size_t place) {
  const auto end = updates.begin() + static_cast<std::ptrdiff_t>(place);
  return std::any_of(updates.begin(), end, [](const model::Update& update) {
    return update.phase && model::is_end(update.phase->value);
  });
}

}  // namespace pm::checks
