#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pm/exchange/import.hpp"
#include "pm/model/component.hpp"
#include "pm/model/incident.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/phase.hpp"

namespace pm::exchange::timeline {

/// What a row, a message, an alert or a commit says: something that happened at a moment.
struct Happening {
  std::size_t line = 0;  ///< in the source, from 1
  model::Moment at;
  std::optional<model::Phase> phase;  ///< with one it is an update, else an entry of the timeline
  std::string text;                   ///< Markdown
  std::string by;                     ///< empty when nobody is named
  std::string link;                   ///< of an entry
  std::vector<model::ComponentStatus> statuses;  ///< of an update
  model::Free rest;  ///< what a record has no place for; stands under `fields` beside the time
  std::string key;   ///< what tells it apart from another of the same time and text
};

/// Makes an incident of what happened, and hands it over: in order of time, each thing once, phases
/// as pm has them. `rest` is filed under `list` in the fields of its system. `into` holds what is
/// known of the incident already: its source, its zone, its title.
void take_incident(Imported into, std::vector<Happening> happenings, std::string_view list,
                   const Take& take);

}  // namespace pm::exchange::timeline
