#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "pm/time/instant.hpp"

namespace pm::prose {

/// What a text says of a zone.
struct ZoneName {
  std::optional<time::Milliseconds> offset;  ///< east of UTC, where it is said by number
  std::string abbreviation;  ///< as in the table of abbreviations, an IANA name, or empty

  [[nodiscard]] bool none() const { return !offset && abbreviation.empty(); }
  friend bool operator==(const ZoneName&, const ZoneName&) = default;
};

/// A zone and how many bytes of the text say it.
struct ZoneFound {
  ZoneName zone;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The zone that a text begins with: `CET`, `UTC+2`, `Europe/Oslo`, `Pacific Time`, `London time`.
[[nodiscard]] std::optional<ZoneFound> zone_first(std::string_view text);
/// The first zone in a text, at the start of a word.
[[nodiscard]] std::optional<ZoneFound> zone_in(std::string_view text);

/// What a line says of all times of a document: `All times in CET.`, `(times are UTC)`.
struct ZoneSentence {
  ZoneName zone;
  bool alone = false;  ///< the line says nothing else
};
[[nodiscard]] std::optional<ZoneSentence> zone_sentence(std::string_view line);

}  // namespace pm::prose
