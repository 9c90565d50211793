#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pm/model/component.hpp"
#include "pm/model/located.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/phase.hpp"
#include "pm/time/instant.hpp"

namespace pm::model {

/// What was said to users at one moment.
struct Update {
  text::Where where;  ///< the whole entry
  Maybe<Moment> at;   ///< nothing when it is missing or was no time
  Maybe<Phase> phase;
  Maybe<std::string> severity;  ///< from this moment on
  Maybe<std::string> by;
  std::vector<ComponentStatus> components;  ///< statuses from this moment on
  Maybe<Moment> next_update;  ///< when the next one was promised; a duration is counted from `at`
  Located<bool> reopens;
  Maybe<std::string> message;  ///< Markdown
};

/// An internal event that was no public update.
struct TimelineEntry {
  text::Where where;
  Maybe<Moment> at;
  Maybe<std::string> event;  ///< Markdown, one line
  Maybe<std::string> link;
  Maybe<std::string> by;
};

}  // namespace pm::model
