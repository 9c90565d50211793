#pragma once

#include <string>

#include "pm/data/value.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/incident.hpp"

namespace pm::exchange::statuspage {

/// What a page has no place for, as `metadata.pm` of an incident. docs/formats/statuspage.md lists
/// its keys.
[[nodiscard]] data::Value own_metadata(const model::Incident& incident,
                                       const std::string& incident_id);

/// Whether an incident of a page has metadata of ours.
[[nodiscard]] bool has_own(const data::Value& incident);

/// Makes of an incident that was read from a page, `into`, the record that pm exported, when its
/// JSON has our metadata. Where a public field says otherwise than the metadata, the public field
/// counts, with a remark. False when there is no metadata of ours, or it cannot be read: that is a
/// remark too, and the incident stays as it was read.
bool apply_own(Imported& into, const data::Value& incident, const ImportSettings& settings = {});

}  // namespace pm::exchange::statuspage
