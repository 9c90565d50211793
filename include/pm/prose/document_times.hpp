#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pm/prose/day.hpp"
#include "pm/prose/lines.hpp"
#include "pm/prose/timeline.hpp"
#include "pm/prose/zone_name.hpp"

namespace pm::prose {

/// What a document says of its days and of its zone, for the times that do not say it.
struct DocumentTimes {
  ZoneName zone;           ///< of a sentence or fact: "All times in CET."
  std::string zone_words;  ///< the line
  std::size_t zone_line = 0;
  bool zone_alone = false;                    ///< the line says nothing else
  ZoneName zone_in_prose;                     ///< after a time in running text, if all agree
  NumericOrder order = NumericOrder::either;  ///< of days such as `3/4/2024`
  std::optional<StatedDay> fact;              ///< "Date: 2024-03-12"
  std::optional<StatedDay> first;             ///< the first day with a year in the text
};

[[nodiscard]] DocumentTimes document_times(const std::vector<Line>& lines);

/// The first day in a text that says its year, or none.
[[nodiscard]] std::optional<StatedDay> first_day(std::string_view text, bool with_year);

/// The day with month and day in the order of its document; nothing where the document does not
/// decide and the two readings differ.
[[nodiscard]] std::optional<Day> in_order(const Day& day, NumericOrder own, NumericOrder document);

}  // namespace pm::prose
