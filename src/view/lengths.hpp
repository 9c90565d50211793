#pragma once

#include <string>
#include <string_view>

#include "pm/data/value.hpp"
#include "pm/metrics/durations.hpp"

namespace pm::view {

/// What a length is called and how it was measured.
struct Caption {
  std::string_view key = {};
  std::string_view name = {};
  std::string definition = {};
};

/// "10 hours 35 minutes", "about 13 days", "2 hours 5 minutes so far", "unknown". What is known to
/// the day is told in whole days.
[[nodiscard]] std::string in_words(const metrics::Length& length);

/// "10h 35m", "~13d", "unknown": the same in letters, and without "so far".
[[nodiscard]] std::string in_short(const metrics::Length& length);

/// A length in the forms that a template may show.
[[nodiscard]] data::Value shown(const metrics::Length& length, const Caption& caption = {});

}  // namespace pm::view
