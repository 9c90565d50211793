#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/prose/blocks.hpp"
#include "pm/prose/lines.hpp"
#include "pm/prose/loose_time.hpp"
#include "pm/prose/zone_name.hpp"
#include "pm/time/instant.hpp"

namespace pm::prose {

/// A day that a line says for the entries after it.
struct StatedDay {
  Day day;
  NumericOrder order = NumericOrder::named;
  std::size_t line = 0;  ///< from 1
  std::string words;     ///< the line as it is written
};

/// How an entry says when it was.
enum class EntryTime : std::uint8_t {
  clock,     ///< with or without a day
  day,       ///< a day alone
  relative,  ///< `T+04 min`
  unknown,   ///< a placeholder or words: `[???]`, `Morning`
};

/// A line of a timeline and what belongs to it.
struct TimelineEntry {
  EntryTime kind = EntryTime::clock;
  LooseTime time;
  std::optional<LooseTime> end;    ///< of a span
  std::optional<LooseTime> other;  ///< the same instant on the clock of another zone
  time::Milliseconds after_start = 0;
  std::optional<StatedDay> above;  ///< the last day that a line above says, if it is new
  bool approximate = false;
  std::string written;  ///< the time as it is written
  std::string event;    ///< Markdown
  std::string by;
  std::string link;
  std::size_t line = 0;  ///< from 1
};

/// Something that a timeline says besides its entries.
struct TimelineNote {
  enum class Kind : std::uint8_t { day, group, columns, zone };
  Kind kind = Kind::day;
  std::string words;
  std::size_t line = 0;
};

/// One run of blocks each of which begins with a time.
struct Timeline {
  std::vector<TimelineEntry> entries;
  ZoneName zone;  ///< of the head of its column or of its heading
  std::size_t zone_line = 0;
  std::string zone_words;
  std::optional<StatedDay> day;  ///< that its heading says
  std::vector<TimelineNote> notes;
  std::vector<std::size_t> lines;  ///< the lines that are read, by their index, in order
};

/// Every timeline of a document, in order. Takes no line that an entry was not made of, except days
/// and column heads of entries.
[[nodiscard]] std::vector<Timeline> timelines(const std::vector<Line>& lines);

/// Whether a heading is one of a timeline, in any of the languages that pm knows.
[[nodiscard]] bool is_timeline_heading(std::string_view heading);

/// What the heading of a column says of its cells.
enum class ColumnKind : std::uint8_t { other, time, day, event, person, link, plan };
/// The headings of such a column. docs/formats/markdown.md lists the same; a test compares the two.
[[nodiscard]] std::vector<std::string_view> column_words(ColumnKind kind);
/// Whether the head of a column of a table says that it has times.
[[nodiscard]] bool has_time_column(const Table& table);

/// The lines, by index, that begin with a time for certain.
[[nodiscard]] std::vector<std::size_t> timed_lines(const std::vector<Line>& lines);

}  // namespace pm::prose
