#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "blocks.hpp"
#include "document_clock.hpp"
#include "timed.hpp"

namespace pm::exchange {

/// What the columns of a table are about; `none` where there is no such column.
struct TimelineColumns {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t day = none;
  std::size_t time = none;
  std::size_t event = none;
  std::size_t by = none;
  std::size_t link = none;
  SaidZone zone;  ///< that the heading of the times names
};

/// The columns of a table that is a timeline; nothing when it is none. Under the heading of a
/// timeline the first column is that of the times whatever it is called.
[[nodiscard]] std::optional<TimelineColumns> timeline_columns(const Table& table,
                                                              bool under_heading);

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

/// The headings that are not the ones of the record: "When, What".
[[nodiscard]] std::string unusual_headings(const Table& table, const TimelineColumns& columns);

}  // namespace pm::exchange
