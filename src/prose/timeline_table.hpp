#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pm/prose/blocks.hpp"
#include "pm/prose/timeline.hpp"

namespace pm::prose {

/// A table whose rows are entries.
struct TimelineTable {
  std::vector<TimelineEntry> entries;
  std::vector<std::size_t> rows;  ///< the lines that are read, by index
  bool whole = false;             ///< every row with words is read
  std::size_t sure = 0;           ///< rows whose time is one for certain
  ZoneName zone;                  ///< that the head of the column of times says
  std::string zone_words;
};

/// `in_region`: the table is below a heading of a timeline, so that its columns need no names.
[[nodiscard]] std::optional<TimelineTable> timeline_table(const Table& table,
                                                          const std::vector<Line>& lines,
                                                          bool in_region);

}  // namespace pm::prose
