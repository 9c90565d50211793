#include "timeline_table.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include <fmt/format.h>

#include "links.hpp"
#include "synonyms.hpp"

namespace pm::exchange {
namespace {

constexpr auto none = TimelineColumns::none;

bool is_one_of(std::string_view words, std::initializer_list<std::string_view> all) {
  return std::find(all.begin(), all.end(), words) != all.end();
}

void put(std::size_t& column, std::size_t i) {
  if (column == none) column = i;
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

}  // namespace

std::optional<TimelineColumns> timeline_columns(const Table& table, bool under_heading) {
  TimelineColumns columns;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    const auto words = first_words(table.header[i]);
    if (is_one_of(words, {"time", "when", "timestamp", "date time", "datetime", "date and time",
                          "at", "hour", "local time"}))
      put(columns.time, i);
    else if (is_one_of(words, {"date", "day"}))
      put(columns.day, i);
    else if (is_one_of(words, {"event", "events", "description", "what", "what happened", "details",
                               "event description", "update", "activity", "action", "entry"}))
      put(columns.event, i);
    else if (is_one_of(words, {"who", "by", "actor", "person", "owner"}))
      put(columns.by, i);
    else if (is_one_of(words, {"link", "data link", "reference", "source", "evidence", "url"}))
      put(columns.link, i);
  }
  if (columns.time == none && columns.day != none) std::swap(columns.time, columns.day);
  if (columns.time == none && under_heading && columns.event != 0) columns.time = 0;
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

std::string unusual_headings(const Table& table, const TimelineColumns& columns) {
  std::string words;
  for (const auto i : {columns.day, columns.time, columns.event, columns.by, columns.link}) {
    if (i == none || table.header[i].empty()) continue;
    if (!words.empty()) words += ", ";
    words += table.header[i];
  }
  return words;
}

}  // namespace pm::exchange
