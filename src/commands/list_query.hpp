#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parse.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"
#include "pm/work/head.hpp"
#include "typed.hpp"

namespace pm::commands {

/// Which incidents to list. Empty members do not filter; an incident matches a list if it matches
/// any word of it. Words are lower case.
struct Query {
  bool open = false;
  std::vector<std::string> kinds = {};
  std::vector<std::string> modes = {};
  std::vector<std::string> postmortems = {};
  std::vector<std::string> severities = {};
  std::vector<std::string> components = {};  ///< names of components, or of groups
  std::vector<std::string> labels = {};
  std::vector<std::string> texts = {};      ///< anywhere in the title, messages and postmortem
  std::optional<time::Instant> since = {};  ///< of the incident's start
  std::optional<time::Instant> until = {};
  Readings readings = {};  ///< how pm read these times
};

/// Returns the query of the options. Fails on invalid times, and on severities and components that
/// pm.yaml does not list.
[[nodiscard]] Result<Query> query(const World& world, const Arguments& arguments,
                                  const model::Config& config);

/// The word for a postmortem that is later than a policy of pm.yaml allows.
inline constexpr std::string_view postmortem_overdue = "overdue";

/// Whether an incident matches everything that its head tells, which is all but `texts`.
[[nodiscard]] bool matches(const Query& query, const work::Head& head);
/// Whether an incident contains one of the texts, or the query has none.
[[nodiscard]] bool contains_text(const Query& query, const model::Incident& incident);

}  // namespace pm::commands
