#pragma once

#include <span>
#include <string>
#include <vector>

#include "pm/model/located.hpp"
#include "pm/model/names.hpp"

namespace pm::model {

/// The statuses of a component, worst last.
enum class Status {
  operational,
  under_maintenance,
  degraded_performance,
  partial_outage,
  major_outage
};

[[nodiscard]] std::span<const Name<Status>> names(Status);

/// An affected component, as listed in the record.
struct Component {
  Located<std::string> name;
  std::string group;  ///< empty without a group
};

/// The status of a component from a time on.
struct ComponentStatus {
  Located<std::string> name;
  Located<Status> status;
};

}  // namespace pm::model
