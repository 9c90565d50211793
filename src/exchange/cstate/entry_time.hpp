#pragma once

#include <optional>
#include <string_view>

#include "pm/prose/loose_time.hpp"

namespace pm::exchange::cstate {

/// The time in a text that has nothing else, as people write it in a front matter or a `track`:
/// `2023-04-12:11:00:30:00`, `2022-01-05 9:30:00`. `length` is how much of the text it takes.
[[nodiscard]] std::optional<prose::LooseTime> lenient_time(std::string_view text);

/// A time in the head of an update.
struct EntryTime {
  prose::LooseTime said;
  bool unknown_zone = false;  ///< letters behind it that name no zone are taken with it: `04:00MGT`
};

/// The time at the start of a text, where it has a colon or a day.
[[nodiscard]] std::optional<EntryTime> entry_time(std::string_view text);

}  // namespace pm::exchange::cstate
