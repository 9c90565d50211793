#pragma once

#include <string>
#include <variant>
#include <vector>

#include "../parse.hpp"
#include "named_actions.hpp"
#include "pm/repo/record.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"
#include "revision.hpp"

namespace pm::commands {

/// A record in which actions are to be marked as done.
struct DonePlan {
  repo::Record before;
  repo::Record after;
  text::Report fresh;               ///< what is wrong with it that was not before; no errors
  std::vector<std::string> ids;     ///< of the actions, as they were named
  std::vector<std::string> titles;  ///< theirs, quoted
};

/// What is to be written so that actions are done, with `--at` and `--link`: one plan for each
/// record, in the order in which they were named. One that is done already is left as it is, and
/// that is said. Refused as a whole when one cannot be marked.
[[nodiscard]] std::variant<std::vector<DonePlan>, Refusal> done_plans(
    World& world, const Arguments& arguments, const repo::Repository& repository,
    const std::vector<NamedAction>& named);

}  // namespace pm::commands
