#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/prose/loose_time.hpp"

namespace pm::exchange::markdown_report {

/// Words with a time behind them: `First detected: 2024-01-29 14:02`.
struct TimeLast {
  std::string_view label;
  std::string_view written;
  prose::LooseTime time;
};

[[nodiscard]] std::optional<TimeLast> time_last(std::string_view words);

/// The time that is all of the words, but for marks around it.
[[nodiscard]] std::optional<prose::LooseTime> whole_time(std::string_view words);

}  // namespace pm::exchange::markdown_report
