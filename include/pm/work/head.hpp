#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/time/instant.hpp"

namespace pm::metrics {
struct Durations;
}  // namespace pm::metrics

namespace pm::model {
struct Config;
struct Incident;
}  // namespace pm::model

namespace pm::work {

/// What lists need of an incident, without its record.
struct Head {
  struct Component {
    std::string name;
    std::string group;  ///< empty if it has none
  };

  std::string id = {};
  data::Value overview = {};                 ///< from `view::overview`
  std::optional<std::string> title = {};     ///< as written
  std::optional<std::string> severity = {};  ///< the last one, as written
  std::vector<Component> components = {};
  std::vector<std::string> labels = {};
  std::optional<time::Instant> begin = {};
  std::optional<time::Milliseconds> duration = {};  ///< if it is known
  bool is_postmortem_overdue = false;  ///< it is later than the policy of its severity allows
};

/// `durations` are those of the incident at `now`.
[[nodiscard]] Head head_of(const model::Incident& incident, const metrics::Durations& durations,
                           const model::Config& config, time::Instant now);

}  // namespace pm::work
