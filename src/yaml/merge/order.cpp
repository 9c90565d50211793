#include "order.hpp"

#include <algorithm>
#include <utility>

namespace pm::yaml::merging {
namespace {

using Bucket = std::vector<Choice>;

/// What only theirs has, behind the piece of ours that precedes it there: the first bucket stands
/// before all of ours, and each further one behind one of them.
std::vector<Bucket> behind_ours(Chosen& chosen) {
  std::vector<Bucket> buckets(chosen.ours.size() + 1);
  const auto ours_of_theirs = reversed(chosen.theirs_of_ours, chosen.theirs.size());
  std::size_t bucket = 0;
  for (std::size_t i = 0; i < chosen.theirs.size(); ++i) {
    if (ours_of_theirs[i] != nobody) bucket = ours_of_theirs[i] + 1;
    if (chosen.theirs[i]) buckets[bucket].push_back(std::move(*chosen.theirs[i]));
  }
  return buckets;
}

void append(Bucket& to, Bucket& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
  from.clear();
}

/// A choice that time moves to its place.
struct Moving {
  time::Instant at;
  Choice choice;
};

/// Takes those out that are to be placed by time, the earliest first.
std::vector<Moving> take_moving(Chosen& chosen, const TimeOf& now, const TimeOf& in_ours) {
  std::vector<Moving> moving;
  const auto take = [&](std::optional<Choice>& choice, std::optional<time::Instant> before) {
    const auto at = choice ? now(*choice) : std::nullopt;
    if (!at || at == before) return;
    moving.push_back({*at, std::move(*choice)});
    choice.reset();
  };
  for (auto& choice : chosen.ours) take(choice, choice ? in_ours(*choice) : std::nullopt);
  for (auto& choice : chosen.theirs) take(choice, std::nullopt);
  std::stable_sort(moving.begin(), moving.end(),
                   [](const Moving& a, const Moving& b) { return a.at < b.at; });
  return moving;
}

}  // namespace

std::vector<Choice> in_order(Chosen chosen) {
  auto buckets = behind_ours(chosen);
  std::vector<Choice> all;
  auto waiting = std::move(buckets.front());
  for (std::size_t i = 0; i < chosen.ours.size(); ++i) {
    if (chosen.theirs_of_ours[i] != nobody) append(all, waiting);
    if (chosen.ours[i]) all.push_back(std::move(*chosen.ours[i]));
    append(waiting, buckets[i + 1]);
  }
  append(all, waiting);
  return all;
}

std::vector<Choice> in_order_of_time(Chosen chosen, const TimeOf& now, const TimeOf& in_ours) {
  auto moving = take_moving(chosen, now, in_ours);
  auto standing = in_order(std::move(chosen));
  std::vector<Choice> all;
  auto next = moving.begin();
  for (auto& choice : standing) {
    const auto at = now(choice);
    for (; at && next != moving.end() && next->at < *at; ++next) {
      all.push_back(std::move(next->choice));
    }
    all.push_back(std::move(choice));
  }
  for (; next != moving.end(); ++next) all.push_back(std::move(next->choice));
  return all;
}

}  // namespace pm::yaml::merging
