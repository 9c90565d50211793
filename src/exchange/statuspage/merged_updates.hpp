#pragma once

#include "pm/data/value.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/phase.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange::statuspage {

/// The updates of a record out of those of a page and `metadata.pm`; the zone is the record's.
[[nodiscard]] data::Value merged_updates(Imported& into, const data::Value& incident,
                                         const data::Value& metadata, model::Kind kind,
                                         const time::Zone& zone, const ImportSettings& settings);

}  // namespace pm::exchange::statuspage
