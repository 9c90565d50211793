#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/prose/day.hpp"
#include "pm/prose/loose_time.hpp"
#include "pm/text/span.hpp"
#include "pm/time/instant.hpp"

namespace pm::claims {

enum class Kind : std::uint8_t {
  length,  ///< `lasted 3 hours`
  clock,   ///< `restored at 14:41`
  window,  ///< `from 10:02 to 10:41`
  day,     ///< `Friday, 25 January 2024`
};

/// What a claim is about, as its words say.
enum class Event : std::uint8_t {
  none,  ///< the words do not say it
  started,
  detected,
  acknowledged,
  identified,
  mitigated,
  resolved,
  whole,  ///< of a length: the incident or an outage from start to end
};

/// "detected"; of a length: what has to be measured from the start to it.
[[nodiscard]] std::string_view word(Event event);

/// A statement of a text about times of its incident.
struct Claim {
  Kind kind = Kind::length;
  text::Span span;  ///< in the text
  Event event = Event::none;
  bool negated = false;  ///< a plan, habit, setting, limit or condition: it asserts nothing

  time::Milliseconds length = 0;    ///< of a length
  time::Milliseconds shortest = 0;  ///< the lengths that it agrees with
  time::Milliseconds longest = 0;

  prose::LooseTime time;                  ///< of a clock, the start of a window, or a day
  std::optional<prose::LooseTime> until;  ///< of a window
  time::Milliseconds tolerance = 0;       ///< of a clock or window, to both sides
  std::vector<prose::Day> days;  ///< that its sentence names; without any, the last above it
  bool day_is_near = false;      ///< whether its own sentence names them
};

}  // namespace pm::claims
