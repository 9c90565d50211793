#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document_clock.hpp"
#include "key_moments.hpp"
#include "parts.hpp"
#include "written_durations.hpp"

namespace pm::exchange::markdown_report {

/// What a document says of an incident as data, while it is being read.
struct FactsReading {
  Imported& into;
  const ImportSettings& settings;
  DocumentClock& clock;
  std::vector<NamedMoment> moments;
  std::vector<WrittenDuration> durations;
  std::optional<prose::Day> day;  ///< of the incident, where the document says it
  bool is_ongoing = false;        ///< the document says that the incident goes on
};

/// Puts a fact into the record: "Severity: S2". False, with nothing changed, when its label or its
/// value is none that is known.
[[nodiscard]] bool take_fact(FactsReading& reading, std::string_view label, std::string_view value,
                             std::size_t line);

/// Takes facts out of a part: of the one above the first heading those that are known, of one that
/// only lists figures ("Stats") all of them, of "Key events" the moments; and the part itself
/// where its heading is a label ("Date", "Authors") and its text the value.
void take_facts(Part& part, FactsReading& reading);

}  // namespace pm::exchange::markdown_report
