#pragma once

#include <span>
#include <string>

#include "pm/model/located.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/names.hpp"

namespace pm::model {

enum class ActionType { prevent, mitigate, detect, process };
enum class ActionStatus { open, in_progress, done, dropped };

[[nodiscard]] std::span<const Name<ActionType>> names(ActionType);
[[nodiscard]] std::span<const Name<ActionStatus>> names(ActionStatus);

/// An action item.
struct Action {
  text::Where where;
  Maybe<std::string> id;
  Maybe<std::string> title;
  Maybe<std::string> owner;
  Maybe<ActionType> type;
  Maybe<std::string> priority;
  Maybe<Moment> due;
  Maybe<ActionStatus> status;  ///< default: open
  Maybe<Moment> done;          ///< when it was done
  Maybe<std::string> link;
  Located<bool> internal;  ///< not for the public edition
};

}  // namespace pm::model
