#include "misread.hpp"

#include <algorithm>
#include <functional>

#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

bool comes_before(const text::Where& a, const text::Where& b) {
  if (a.source != b.source) return std::less<>()(a.source, b.source);
  return a.span.begin < b.span.begin;
}

}  // namespace

Misread::Misread(const text::Report& report, std::string_view key) {
  const auto begins = text::quoted(key) + " should be ";
  for (const auto& found : report.all()) {
    const bool is_key = found.rule == wrong_type.rule && found.message.starts_with(begins);
    if (is_key) places_.push_back(found.where);
  }
  std::sort(places_.begin(), places_.end(), comes_before);
}

bool Misread::within(const text::Where& place) const {
  const auto next = std::lower_bound(places_.begin(), places_.end(), place, comes_before);
  return next != places_.end() && next->source == place.source &&
         next->span.begin < std::max(place.span.end, place.span.begin + 1);
}

}  // namespace pm::checks
