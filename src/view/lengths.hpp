#pragma once

#include <string>
#include <string_view>

#include "pm/data/value.hpp"
#include "pm/metrics/durations.hpp"

namespace pm::view {

/// The name and definition of a duration.
struct Caption {
  std::string_view key = {};
  std::string_view name = {};
  std::string definition = {};
};

/// Returns "10 hours 35 minutes", "about 13 days", "2 hours 5 minutes so far", "unknown". A
/// duration known only to the day is in whole days.
[[nodiscard]] std::string in_words(const metrics::Length& length);

/// Returns "10h 35m", "~13d", "unknown": the short form, without "so far".
[[nodiscard]] std::string in_short(const metrics::Length& length);

/// Returns a duration in all forms of the context.
[[nodiscard]] data::Value shown(const metrics::Length& length, const Caption& caption = {});

}  // namespace pm::view
