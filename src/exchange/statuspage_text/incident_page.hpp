#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "page_parts.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::statuspage_text {

/// The source that a page was read from.
struct PageSource {
  std::string file;            ///< as messages call it
  std::string stem;            ///< names the incident; empty: its title and day do
  std::size_t tidied = 0;      ///< lines as `PageText` counts them
  std::size_t unreadable = 0;  ///< the same
  std::optional<int> year;     ///< given for times that say none
};

/// The incident that a page tells of, or why it cannot be taken.
[[nodiscard]] Result<Imported> incident_of_page(PageParts parts, const PageSource& source,
                                                const ImportSettings& settings);

}  // namespace pm::exchange::statuspage_text
