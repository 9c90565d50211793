#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "../front.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/phase.hpp"
#include "pm/prose/loose_time.hpp"

namespace pm::exchange::cstate {

/// A time of a front matter.
struct FrontTime {
  std::string text;  ///< as written
  std::size_t line = 0;
  prose::LooseTime said;
  std::optional<prose::LooseTime>
      second;  ///< a time of day behind it: `2021-12-03 11:09:04 14:33:12`
};

/// What a front matter says of the course of an issue.
struct CstateFront {
  model::Kind kind = model::Kind::incident;
  std::optional<FrontTime> date;
  std::optional<FrontTime> resolved_when;
  bool resolved = false;
  bool informational = false;
  std::optional<prose::Day> file_day;  ///< that the name of the file begins with
};

/// Takes what is no course out of a front matter (title, severity, components) into a record, and
/// returns the rest. What has no place is left for `Front::keep_rest`.
[[nodiscard]] CstateFront cstate_front(Imported& into, Front& front, const std::string& stem,
                                       const ImportSettings& settings);

/// The day that a name begins with: `2023-07-10-power-outage`.
[[nodiscard]] std::optional<prose::Day> day_of_name(std::string_view stem);

}  // namespace pm::exchange::cstate
