#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "pm/claims/claim.hpp"
#include "pm/model/moment.hpp"
#include "pm/text/where.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::claims {

/// A time of the record, and what happened at it.
struct KnownTime {
  model::Moment at;
  std::string name;  ///< "times.resolved", "outages.2.from", "update 3"
  Event event = Event::none;
  bool recorded = false;  ///< whether the record names the event, and pm did not infer it
  text::Where where;
};

/// A duration that pm measures.
struct Figure {
  std::string name;  ///< "duration", "outage 2", "time to detect"
  Event event = Event::whole;
  time::Milliseconds length = 0;
};

/// What a record knows of its times.
struct Facts {
  std::vector<KnownTime> times;  ///< sorted
  std::vector<Figure> figures;   ///< without unknown and rough ones
  std::set<int> years;           ///< of every time, also of plans
  std::optional<time::Instant> published;
  time::Zone zone;
  bool ended = false;
  bool rough = false;  ///< whether a time is known only to the day
};

[[nodiscard]] Facts facts_of(const model::Incident& incident);

}  // namespace pm::claims
