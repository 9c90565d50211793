#pragma once

#include <string_view>

namespace pm::time {

/// A common zone abbreviation, with its most common meaning. Most abbreviations name several zones
/// (`IST`: India, Ireland, Israel; `CST`: Chicago, Shanghai, Havana), so pm only uses this to
/// suggest a replacement.
struct Abbreviation {
  std::string_view letters;
  std::string_view offset;
  std::string_view zone;
};

/// Returns the abbreviation with these letters, in any case; null if it is unknown.
[[nodiscard]] const Abbreviation* abbreviation(std::string_view letters);

}  // namespace pm::time
