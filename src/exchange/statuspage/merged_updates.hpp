#pragma once

#include "../json/value.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/phase.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange::statuspage {

/// The updates of a record out of those of a page and `metadata.pm`; the zone is the record's.
[[nodiscard]] json::Value merged_updates(Imported& into, const json::Value& incident,
                                         const json::Value& metadata, model::Kind kind,
                                         const time::Zone& zone, const ImportSettings& settings);

}  // namespace pm::exchange::statuspage
