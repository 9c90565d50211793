#pragma once

#include <optional>
#include <variant>

#include "../parse.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::commands {

/// A time from `since` up to and including `until`; without bounds where there are none.
struct Period {
  std::optional<time::Instant> since;
  std::optional<time::Instant> until;
};

/// What `--since` and `--until` say: a time as people say it, or a duration, which counts back from
/// now. A day is meant whole.
[[nodiscard]] std::variant<Period, UsageMistake> period(const Arguments& arguments,
                                                        time::Instant now, const time::Zone& zone);

}  // namespace pm::commands
