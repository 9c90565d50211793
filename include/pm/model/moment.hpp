#pragma once

#include "pm/model/located.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/instant.hpp"

namespace pm::model {

/// An instant and its precision. A moment known only to the day is the first instant of that day in
/// the incident's zone.
struct Moment {
  time::Instant at;
  time::Precision precision = time::Precision::minute;

  [[nodiscard]] bool known_to_the_day() const { return precision == time::Precision::day; }
  friend bool operator==(const Moment&, const Moment&) = default;
};

}  // namespace pm::model
