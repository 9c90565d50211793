#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "pm/time/instant.hpp"

namespace pm::prose {

/// One meaning of an abbreviation.
struct AbbreviationReading {
  time::Milliseconds east = 0;
  std::string_view place;    ///< "India"
  std::string_view partner;  ///< what the same clocks say in the other half of the year, or empty
};

/// What stands behind a time of day. Either it means offsets, the usual one first, or the clocks of
/// a zone, whatever they show at that moment (`PT`).
struct Abbreviation {
  static constexpr std::size_t most_readings = 3;

  std::string_view word;
  std::array<AbbreviationReading, most_readings> meanings;  ///< those that are used come first
  std::string_view zone;  ///< an IANA name; empty when there are readings

  [[nodiscard]] std::span<const AbbreviationReading> readings() const;
};

/// Every abbreviation of docs/formats/times.md, sorted by its word.
[[nodiscard]] std::span<const Abbreviation> abbreviations();
/// The row of an abbreviation, which is in capitals; null when the table does not have it.
[[nodiscard]] const Abbreviation* abbreviation(std::string_view word);

}  // namespace pm::prose
