#pragma once

#include <string_view>

namespace pm::time {

/// A zone abbreviation that people write, with what they most often mean by it. Most of them name
/// several zones (`IST`: India, Ireland, Israel; `CST`: Chicago, Shanghai, Havana), so that pm only
/// uses this to suggest what to write instead.
struct Abbreviation {
  std::string_view letters;
  std::string_view offset;
  std::string_view zone;
};

/// The abbreviation of these letters, in any case; null when it is not known.
[[nodiscard]] const Abbreviation* abbreviation(std::string_view letters);

}  // namespace pm::time
