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

/// A public update.
struct Update {
  text::Where where;  ///< the whole item
  Maybe<Moment> at;   ///< empty if missing or unreadable
  Maybe<Phase> phase;
  Maybe<std::string> severity;  ///< from this time on
  Maybe<std::string> by;
  std::vector<ComponentStatus> components;  ///< statuses from this time on
  Maybe<Moment> next_update;  ///< promised time of the next update; durations count from `at`
  Located<bool> reopens;
  Located<bool> internal;      ///< not for the public edition
  Maybe<std::string> message;  ///< Markdown
};

/// An internal timeline event.
struct TimelineEvent {
  text::Where where;
  Maybe<Moment> at;
  Maybe<std::string> event;  ///< Markdown, one line
  Maybe<std::string> link;
  Maybe<std::string> by;
  Located<bool> internal;
};

}  // namespace pm::model
