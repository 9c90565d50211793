#pragma once

#include <span>
#include <string>
#include <vector>

#include "pm/model/located.hpp"
#include "pm/model/names.hpp"

namespace pm::model {

/// Worst last.
enum class Status {
  operational,
  under_maintenance,
  degraded_performance,
  partial_outage,
  major_outage
};

[[nodiscard]] std::span<const Name<Status>> names(Status);

/// A part of the service that was hurt, as the record lists it.
struct Component {
  Located<std::string> name;
  std::string group;  ///< empty when it stands alone
};

/// What became of a component from a moment on.
struct ComponentStatus {
  Located<std::string> name;
  Located<Status> status;
};

}  // namespace pm::model
