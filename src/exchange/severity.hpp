#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/exchange/import.hpp"

namespace pm::exchange {

/// What a word of a source is on the scale of severities.
struct SeverityReading {
  std::string name;         ///< in the scale's own spelling; empty where it is none
  std::string why_not;      ///< why it is none; empty where it is one
  bool was_mapped = false;  ///< `--map` named the word
};

/// The severity that `--map severity.…` makes of a word; nothing when no mapping names it. One that
/// the scale does not have is none. Where no scale is known, what was mapped is believed.
[[nodiscard]] std::optional<SeverityReading> mapped_severity(std::string_view word,
                                                             const ImportSettings& settings);

/// The same, and a word that no mapping names is looked for in the scale itself. Case does not
/// count.
[[nodiscard]] SeverityReading severity_of(std::string_view word, const ImportSettings& settings);

}  // namespace pm::exchange
