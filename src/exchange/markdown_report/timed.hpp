#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "../said_time.hpp"

namespace pm::exchange::markdown_report {

/// Words with a time before them: `**14:02 UTC** - the disk is full`. A number with a point is one
/// where a mark keeps it apart from words behind it, or none are there: `14.02 - the disk is full`,
/// but not `14.02 GB are lost`.
struct TimeFirst {
  SaidTime time;
  std::string_view words;    ///< behind it; all of them, the time too, where it is a span of time
  std::string_view written;  ///< the time as it stands there
  bool about = false;        ///< marked with `~` or by a word
};

[[nodiscard]] std::optional<TimeFirst> time_first(std::string_view words);

/// Words with a time behind them: `First detected: 2024-01-29 14:02`.
struct TimeLast {
  std::string_view label;
  std::string_view written;
  SaidTime time;
};

[[nodiscard]] std::optional<TimeLast> time_last(std::string_view words);

/// The time that is all of the words, but for marks around it.
[[nodiscard]] std::optional<SaidTime> whole_time(std::string_view words);

}  // namespace pm::exchange::markdown_report
