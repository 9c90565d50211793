#pragma once

#include <string>

#include "export_page.hpp"
#include "pm/data/value.hpp"
#include "pm/exchange/export.hpp"
#include "pm/model/phase.hpp"

namespace pm::exchange::statuspage {

/// An incident as the API has it, and what decides in which files it stands.
struct PublicIncident {
  data::Value json;
  std::string id;
  model::Phase status = model::Phase::investigating;
  model::Impact impact = model::Impact::none;
  bool is_maintenance = false;
  std::optional<time::Instant> created;
};

[[nodiscard]] PublicIncident public_incident(const Measured& measured, std::string id,
                                             const PublicPage& page);

}  // namespace pm::exchange::statuspage
