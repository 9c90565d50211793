#pragma once

#include <string>
#include <vector>

#include "pm/model/component.hpp"
#include "pm/model/located.hpp"
#include "pm/model/moment.hpp"

namespace pm::model {

/// An interval of time. `to` is empty while it has not ended.
struct Window {
  text::Where where;
  Maybe<Moment> from;
  Maybe<Moment> to;
};

/// An outage: an interval with impact on users.
struct Outage : Window {
  std::vector<ComponentStatus> components;
  Maybe<std::string> note;
};

/// The key moments. Each is optional, and users can correct it later.
struct Times {
  Maybe<Moment> started;       ///< when impact began
  Maybe<Moment> detected;      ///< when people detected it
  Maybe<Moment> acknowledged;  ///< when somebody acknowledged it
  Maybe<Moment> mitigated;     ///< when impact ended
  Maybe<Moment> resolved;
  Located<bool> resolved_unknown;  ///< `resolved: unknown`: it ended at an unknown time
};

}  // namespace pm::model
