#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "page_lines.hpp"
#include "pm/prose/loose_time.hpp"

namespace pm::exchange::statuspage_text {

/// What closes an update on a page: `Posted Mar 20, 2017 - 11:03 GMT`, also `Posted 3 days ago. Aug
/// 28, 2024 - 13:36 PDT`, and the same with a line end behind `Posted` or `ago.`
struct Posted {
  std::size_t number = 0;                ///< of its line
  std::size_t lines = 1;                 ///< how many lines it takes
  std::string text;                      ///< "Mar 20, 2017 - 11:03 GMT"
  std::optional<prose::LooseTime> time;  ///< nothing where it is cut off or no time
  std::string rest;                      ///< what stands behind the time on its line
  bool year_is_near = false;  ///< `time` says no year, and has the one before or behind a given
};

/// The one that begins at this line, if one does. A line that begins with the word and goes on with
/// something else than a time is text.
[[nodiscard]] std::optional<Posted> posted_at(const PageLines& lines, std::size_t index);

}  // namespace pm::exchange::statuspage_text
