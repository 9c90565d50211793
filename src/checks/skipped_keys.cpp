#include "skipped_keys.hpp"

#include <algorithm>
#include <functional>

namespace pm::checks {
namespace {

bool comes_before(const text::Where& a, const text::Where& b) {
  if (a.source != b.source) return std::less<>()(a.source, b.source);
  return a.span.begin < b.span.begin;
}

}  // namespace

SkippedKeys::SkippedKeys(const model::Incident& incident, std::string_view key) {
  for (const auto& skipped : incident.skipped)
    if (skipped.value == key) places_.push_back(skipped.where);
  std::sort(places_.begin(), places_.end(), comes_before);
}

bool SkippedKeys::within(const text::Where& place) const {
  const auto next = std::lower_bound(places_.begin(), places_.end(), place, comes_before);
  return next != places_.end() && next->source == place.source &&
         next->span.begin < std::max(place.span.end, place.span.begin + 1);
}

}  // namespace pm::checks
