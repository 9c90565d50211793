#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "pm/exchange/import.hpp"
#include "pm/prose/document_times.hpp"
#include "pm/prose/lines.hpp"
#include "pm/prose/timeline.hpp"

namespace pm::exchange::markdown_report {

/// The days that a document says outside of its text.
struct OuterDays {
  std::optional<prose::Day> title;
  std::optional<prose::Day> file;
};

/// The lines of a document that are not in its timelines.
struct WithoutTimelines {
  std::vector<prose::Line> left;
  std::vector<std::size_t> taken;  ///< the numbers of the others, in order
};

/// Takes the timelines of a document into its record, each whole or not at all. What stays text and
/// begins with a time is a remark.
[[nodiscard]] WithoutTimelines take_timelines(const std::vector<prose::Line>& lines,
                                              const prose::DocumentTimes& times,
                                              const OuterDays& days, const ImportSettings& settings,
                                              Imported& into);

/// Says which lines begin with a time and stay in the text.
void report_untaken(const std::vector<prose::Line>& left, Imported& into);

}  // namespace pm::exchange::markdown_report
