#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "blocks.hpp"
#include "document_clock.hpp"
#include "timed.hpp"

namespace pm::exchange::markdown_report {

/// What a column of a timeline is about.
enum class TimelineColumn { day, time, event, by, link };

/// The words above such a column. The tables of docs/formats/markdown.md list the same; a test
/// compares the two.
[[nodiscard]] std::vector<std::string_view> words_of(TimelineColumn column);

/// What the columns of a table are about; `none` where there is no such column.
struct TimelineColumns {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t day = none;
  std::size_t time = none;
  std::size_t event = none;
  std::size_t by = none;
  std::size_t link = none;
  bool time_is_named = true;  ///< its heading says that it is about times
  SaidZone zone;              ///< that the heading of the times names
};

/// The columns of a table that is a timeline; nothing when it is none. Under the heading of a
/// timeline the first column is that of the times whatever it is called.
[[nodiscard]] std::optional<TimelineColumns> timeline_columns(const Table& table,
                                                              bool under_heading);

/// Whether a table has a column of times of day: "When", "Timestamp".
[[nodiscard]] bool has_time_column(const Table& table);

/// The time of a row.
struct TimedRow {
  SaidTime time;
  std::string written;
  bool about = false;

  [[nodiscard]] TimeFirst timed() const {
    return {.time = time, .words = {}, .written = written, .about = about};
  }
};

[[nodiscard]] std::optional<TimedRow> timed_row(const Table::Row& row,
                                                const TimelineColumns& columns);
/// The event, with the cells of columns that have no place of their own behind it.
[[nodiscard]] std::string event_of_row(const Table& table, const Table::Row& row,
                                       const TimelineColumns& columns);
[[nodiscard]] std::string by_of_row(const Table::Row& row, const TimelineColumns& columns);
/// The address of the cell, when it is one or a link as a whole.
[[nodiscard]] std::string link_of_row(const Table::Row& row, const TimelineColumns& columns);

}  // namespace pm::exchange::markdown_report
