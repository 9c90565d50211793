#pragma once

#include <string>
#include <vector>

#include "pm/exchange/export.hpp"
#include "pm/metrics/actions.hpp"

namespace pm::exchange::tables {

/// An action that is still to be done, with the incident that it follows. It points into the
/// collection.
struct ToDo {
  const model::Incident& incident;
  const model::Action& action;
  std::string id;              ///< among the actions of all incidents
  model::ActionStatus status;  ///< open or in progress
};

/// The actions that are neither done nor dropped, in the order of the records.
[[nodiscard]] std::vector<ToDo> to_do(const Collection& collection);

/// What an action or an incident is called: its title, else its id.
[[nodiscard]] std::string title(const ToDo& to_do);
[[nodiscard]] std::string title(const model::Incident& incident);

/// The login that an owner names as `@login` by the rules of GitHub: letters, digits and single
/// hyphens between them, at most 39. Empty for any other owner.
[[nodiscard]] std::string login(const model::Action& action);

}  // namespace pm::exchange::tables
