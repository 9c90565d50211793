#pragma once

#include <optional>
#include <string>
#include <vector>

#include "export_page.hpp"
#include "pm/data/value.hpp"
#include "pm/model/incident.hpp"

namespace pm::exchange::statuspage {

/// The update that tells of a published analysis where the record has none; its id is made of the
/// incident's.
struct PostmortemUpdate {
  std::string id;
  time::Instant at;
  std::string body;
};

[[nodiscard]] std::optional<PostmortemUpdate> postmortem_update(const model::Incident& incident,
                                                                const std::string& incident_id);

/// The updates of an incident as the API has them, newest first. Those without a time are left out.
[[nodiscard]] data::Value updates_json(const model::Incident& incident,
                                       const std::string& incident_id, const PublicPage& page);

}  // namespace pm::exchange::statuspage
