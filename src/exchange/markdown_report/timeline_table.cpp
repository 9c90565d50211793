#include "timeline_table.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "links.hpp"
#include "synonyms.hpp"

namespace pm::exchange::markdown_report {
namespace {

constexpr auto none = TimelineColumns::none;

struct ColumnName {
  std::string_view words;
  TimelineColumn column;
};

constinit const ColumnName column_names[] = {
    {"time", TimelineColumn::time},       {"when", TimelineColumn::time},
    {"timestamp", TimelineColumn::time},  {"date time", TimelineColumn::time},
    {"datetime", TimelineColumn::time},   {"date and time", TimelineColumn::time},
    {"at", TimelineColumn::time},         {"hour", TimelineColumn::time},
    {"local time", TimelineColumn::time}, {"date", TimelineColumn::day},
    {"day", TimelineColumn::day},         {"event", TimelineColumn::event},
    {"events", TimelineColumn::event},    {"description", TimelineColumn::event},
    {"what", TimelineColumn::event},      {"what happened", TimelineColumn::event},
    {"details", TimelineColumn::event},   {"event description", TimelineColumn::event},
    {"update", TimelineColumn::event},    {"activity", TimelineColumn::event},
    {"action", TimelineColumn::event},    {"entry", TimelineColumn::event},
    {"who", TimelineColumn::by},          {"by", TimelineColumn::by},
    {"actor", TimelineColumn::by},        {"person", TimelineColumn::by},
    {"owner", TimelineColumn::by},        {"link", TimelineColumn::link},
    {"data link", TimelineColumn::link},  {"reference", TimelineColumn::link},
    {"source", TimelineColumn::link},     {"evidence", TimelineColumn::link},
    {"url", TimelineColumn::link},
};

std::size_t& place_of(TimelineColumn column, TimelineColumns& columns) {
  switch (column) {
    case TimelineColumn::day:
      return columns.day;
    case TimelineColumn::time:
      return columns.time;
    case TimelineColumn::event:
      return columns.event;
    case TimelineColumn::by:
      return columns.by;
    case TimelineColumn::link:
      break;
  }
  return columns.link;
}

std::string_view cell(const Table::Row& row, std::size_t column) {
  return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view();
}

/// `Time (UTC)` and `Time UTC` name a zone.
SaidZone zone_in(std::string_view heading) {
  for (std::size_t at = 0; at < heading.size(); ++at) {
    if (at > 0 && heading[at - 1] != ' ' && heading[at - 1] != '(' && heading[at - 1] != '[')
      continue;
    auto zone = said_zone(heading.substr(at));
    if (!zone.none()) return zone;
  }
  return {};
}

/// `Time UTC` is about times as `Time` is.
std::string first_words(std::string_view heading) {
  auto words = plain_words(heading);
  for (const std::string_view opening : {"time ", "timestamp "}) {
    const bool zoned = words.starts_with(opening) && words.size() <= opening.size() + 4;
    if (zoned) words.resize(opening.size() - 1);
  }
  return words;
}

/// What a column is about; nothing when its heading does not say.
std::optional<TimelineColumn> column_of(std::string_view heading) {
  const auto words = first_words(heading);
  const auto* const found =
      std::find_if(std::begin(column_names), std::end(column_names),
                   [&](const ColumnName& name) { return name.words == words; });
  return found == std::end(column_names) ? std::nullopt : std::optional(found->column);
}

}  // namespace

std::vector<std::string_view> words_of(TimelineColumn column) {
  std::vector<std::string_view> words;
  for (const auto& name : column_names) {
    if (name.column == column) words.push_back(name.words);
  }
  return words;
}

bool has_time_column(const Table& table) {
  return std::any_of(table.header.begin(), table.header.end(), [](const auto& heading) {
    return column_of(heading) == TimelineColumn::time;
  });
}

std::optional<TimelineColumns> timeline_columns(const Table& table, bool under_heading) {
  TimelineColumns columns;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    const auto column = column_of(table.header[i]);
    if (!column) continue;
    auto& place = place_of(*column, columns);
    if (place == none) place = i;
  }
  if (columns.time == none && columns.day != none) std::swap(columns.time, columns.day);
  columns.time_is_named = columns.time != none;
  if (!columns.time_is_named && under_heading && columns.event != 0) columns.time = 0;
  if (columns.event == none && table.header.size() == 2) columns.event = columns.time == 0 ? 1 : 0;
  if (columns.time == none || columns.event == none || columns.time == columns.event)
    return std::nullopt;
  columns.zone = zone_in(table.header[columns.time]);
  return columns;
}

std::optional<TimedRow> timed_row(const Table::Row& row, const TimelineColumns& columns) {
  auto words = std::string(cell(row, columns.time));
  if (columns.day != none && !cell(row, columns.day).empty())
    words = fmt::format("{} {}", cell(row, columns.day), words);
  const auto found = time_first(words);
  if (!found || !found->words.empty()) return std::nullopt;
  if (found->time.bare_number && !columns.time_is_named) return std::nullopt;
  TimedRow timed = {.time = found->time, .written = words, .about = found->about};
  if (!timed.time.offset && timed.time.abbreviation.empty()) {
    timed.time.offset = columns.zone.offset;
    timed.time.abbreviation = columns.zone.abbreviation;
  }
  return timed;
}

std::string event_of_row(const Table& table, const Table::Row& row,
                         const TimelineColumns& columns) {
  std::string event(cell(row, columns.event));
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const bool placed = i == columns.time || i == columns.day || i == columns.event ||
                        i == columns.by || row.cells[i].empty() ||
                        (i == columns.link && !only_address(row.cells[i]).empty());
    if (placed) continue;
    const auto heading = i < table.header.size() ? table.header[i] : std::string();
    const auto link = i == columns.link ? whole_link(row.cells[i]) : std::nullopt;
    const auto words = link ? std::string(link->words) : row.cells[i];
    event +=
        heading.empty() ? fmt::format(" ({})", words) : fmt::format(" ({}: {})", heading, words);
  }
  return event;
}

std::string by_of_row(const Table::Row& row, const TimelineColumns& columns) {
  return std::string(cell(row, columns.by));
}

std::string link_of_row(const Table::Row& row, const TimelineColumns& columns) {
  const auto words = cell(row, columns.link);
  if (const auto link = whole_link(words)) return std::string(link->address);
  return only_address(words);
}

}  // namespace pm::exchange::markdown_report
