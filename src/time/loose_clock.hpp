#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace pm::time {

// Times of day in the notations of people, beyond those of files. A caller that knows from the
// context that a time stands here uses them: `22.40` alone could be a version, `2240` a number.

/// A time of day at the start of a text.
struct LooseClock {
  int hour = 0;
  int minute = 0;
  std::optional<int> second;
  std::size_t length = 0;       ///< in bytes
  bool is_bare_number = false;  ///< four digits without a mark, as years are written

  /// "22:40", "22:40:07": the notation of files.
  [[nodiscard]] std::string strict() const;
};

/// Reads `22:40`, `9:05`, `22:40:07`, `22.40`, `22h40`, `2240`, `2pm`, `10:40 pm`, `2 p.m.` and
/// `noon`, in any case. Returns nothing for any other text and for hours and minutes that no clock
/// has, such as `15:25 pm`. The text may continue with a blank, a comma or a zone.
[[nodiscard]] std::optional<LooseClock> read_loose_clock(std::string_view text);

}  // namespace pm::time
