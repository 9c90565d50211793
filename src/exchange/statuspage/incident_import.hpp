#pragma once

#include <string>

#include "page_import.hpp"
#include "pm/data/value.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::statuspage {

/// What incidents are read with.
struct IncidentReading {
  std::string file;  ///< as messages call it
  const ImportSettings& settings;
  Page page;
};

/// An incident or a maintenance of a page. What says nothing that a record could hold is refused.
[[nodiscard]] Result<Imported> incident(const data::Value& value, const IncidentReading& reading);

/// Whether an object looks like an incident of a page.
[[nodiscard]] bool is_incident(const data::Value& value);

}  // namespace pm::exchange::statuspage
