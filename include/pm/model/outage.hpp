#pragma once

#include <string>
#include <vector>

#include "pm/model/component.hpp"
#include "pm/model/located.hpp"
#include "pm/model/moment.hpp"

namespace pm::model {

/// A stretch of time; one that has not ended has no `to`.
struct Window {
  text::Where where;
  Maybe<Moment> from;
  Maybe<Moment> to;
};

/// A window in which users were hurt.
struct Outage : Window {
  std::vector<ComponentStatus> components;
  Maybe<std::string> note;
};

/// The key moments. Each may be left out, and be corrected later.
struct Times {
  Maybe<Moment> started;       ///< when users were first hurt
  Maybe<Moment> detected;      ///< when we knew
  Maybe<Moment> acknowledged;  ///< when somebody took it
  Maybe<Moment> mitigated;     ///< when users were well again
  Maybe<Moment> resolved;
  Located<bool> resolved_unknown;  ///< `resolved: unknown`: it has ended, and nobody knows when
};

}  // namespace pm::model
