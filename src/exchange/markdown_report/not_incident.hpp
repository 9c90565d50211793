#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/prose/lines.hpp"

namespace pm::exchange::markdown_report {

/// Why a document is not the report of an incident: a code of conduct, a README, an index, a
/// template that nobody has filled in.
struct NotIncident {
  std::string why;
  std::size_t line = 1;  ///< from 1
};

/// `dated`: the document has a timeline, a key moment or a day.
[[nodiscard]] std::optional<NotIncident> not_incident(const std::vector<prose::Line>& lines,
                                                      std::string_view title, std::string_view stem,
                                                      bool dated);

}  // namespace pm::exchange::markdown_report
