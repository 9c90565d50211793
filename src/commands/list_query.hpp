#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "parse.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"

namespace pm::commands {

/// Which incidents somebody wants to see. What is empty asks for nothing; of several words in one
/// list any will do. Words are small letters.
struct Query {
  bool open = false;
  std::vector<std::string> kinds = {};
  std::vector<std::string> severities = {};
  std::vector<std::string> components = {};  ///< names of components, or of groups
  std::vector<std::string> labels = {};
  std::vector<std::string> texts = {};      ///< anywhere in the title, messages and prose
  std::optional<time::Instant> since = {};  ///< of the incident's beginning
  std::optional<time::Instant> until = {};
};

/// What the options ask for. Severities and components that pm.yaml does not have are mistakes, and
/// so are times that are none.
[[nodiscard]] Result<Query> query(const Arguments& arguments, const model::Config& config,
                                  time::Instant now);

[[nodiscard]] bool matches(const Query& query, const model::Incident& incident,
                           const metrics::Durations& durations);

}  // namespace pm::commands
