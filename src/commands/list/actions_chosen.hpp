#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/metrics/actions.hpp"
#include "pm/time/instant.hpp"
#include "pm/view/data.hpp"

namespace pm::commands {

/// Which follow-ups somebody wants to see. What is empty asks for nothing.
struct Wanted {
  bool open = false;     ///< neither done nor dropped
  bool overdue = false;  ///< open, and past the day it was due
  std::vector<std::string> owners = {};
  std::vector<std::string> types = {};
};

/// A follow-up with what it is counted and sorted by, once its record is gone.
struct Listed {
  view::Data data;  ///< as `view::follow_up` says it
  bool is_open = false;
  bool is_overdue = false;
  std::string owner = {};
  std::optional<time::Instant> due = {};
  std::optional<time::Milliseconds> age = {};
};

/// Owners are compared without regard to case.
[[nodiscard]] bool is_wanted(const metrics::FollowUp& follow_up, const Wanted& wanted);

[[nodiscard]] Listed listed(const model::Incident& incident, const metrics::FollowUp& follow_up);

/// Sorts by `due` (the earliest first), `age` (the oldest first) or `owner`; those without one come
/// last, and equals keep their order.
void sort_by(std::string_view key, std::vector<Listed>& all);

}  // namespace pm::commands
