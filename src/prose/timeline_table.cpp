#include "timeline_table.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "lead.hpp"
#include "pm/prose/links.hpp"
#include "pm/text/words.hpp"
#include "shown.hpp"
#include "words.hpp"

namespace pm::prose {
namespace {

constexpr auto none = static_cast<std::size_t>(-1);

struct Columns {
  std::size_t time = none;
  std::size_t day = none;
  std::size_t event = none;
  std::size_t person = none;
  std::size_t link = none;
  bool named = false;  ///< the head of the column says that it has times
};

std::string_view cell(const Table::Row& row, std::size_t column) {
  return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view();
}

/// The words of a head without marks, without what is in parentheses, and without a zone.
std::string plain_head(std::string_view head) {
  auto words = text::lower_ascii(shown(head).text);
  for (const std::string_view open : {"(", "[", "（", "/", ","}) {
    if (const auto at = words.find(open); at != std::string::npos && at > 0) words.erase(at);
  }
  const auto trimmed = std::string(stripped(words));
  if (const auto zone = zone_in(shown(head).text)) {
    const auto before =
        stripped(std::string_view(trimmed).substr(0, std::min(zone->begin, trimmed.size())));
    const auto in =
        before.ends_with(" in") ? stripped(before.substr(0, before.size() - 3)) : before;
    if (!in.empty()) return std::string(in);
  }
  auto bare = std::string_view(trimmed);
  while (!bare.empty() && std::string_view(":.?").find(bare.back()) != std::string_view::npos)
    bare = stripped(bare.substr(0, bare.size() - 1));
  return std::string(bare);
}

bool is_sure(std::string_view words) {
  const auto lead = read_lead(words);
  return lead && lead->kind == LeadKind::sure && !lead->in_sentence;
}

bool is_any(std::string_view words) {
  const auto lead = read_lead(words);
  return lead && (lead->kind == LeadKind::sure || lead->kind == LeadKind::relative ||
                  lead->kind == LeadKind::day);
}

template <typename Is>
std::size_t count_cells(const Table& table, std::size_t column, Is is) {
  return static_cast<std::size_t>(
      std::count_if(table.rows.begin(), table.rows.end(),
                    [&](const Table::Row& row) { return is(cell(row, column)); }));
}

std::size_t width_of(const Table& table) {
  std::size_t width = table.header.size();
  for (const auto& row : table.rows) width = std::max(width, row.cells.size());
  return width;
}

/// The column half of whose cells are times.
std::size_t column_of_times(const Table& table) {
  const auto filled = std::max<std::size_t>(
      1, static_cast<std::size_t>(
             std::count_if(table.rows.begin(), table.rows.end(), [](const Table::Row& row) {
               return std::any_of(row.cells.begin(), row.cells.end(),
                                  [](const auto& words) { return !words.empty(); });
             })));
  for (std::size_t i = 0; i < std::min<std::size_t>(width_of(table), 4); ++i) {
    if (count_cells(table, i, is_sure) * 2 >= filled) return i;
  }
  return none;
}

std::optional<Columns> columns_of(const Table& table, bool in_region) {
  Columns columns;
  bool plan = false;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    const auto kind = column_kind(plain_head(table.header[i]));
    plan = plan || kind == ColumnKind::plan;
    const auto put = [&](std::size_t& place) {
      if (place == none) place = i;
    };
    if (kind == ColumnKind::time) put(columns.time);
    // "Day" may be above weekdays, beside a column of dates.
    const bool days = kind == ColumnKind::day &&
                      (columns.day == none || count_cells(table, columns.day, is_any) == 0);
    if (days) columns.day = i;
    if (kind == ColumnKind::event) put(columns.event);
    if (kind == ColumnKind::person) put(columns.person);
    if (kind == ColumnKind::link) put(columns.link);
  }
  columns.named = columns.time != none || columns.day != none;
  // "Time" may be above lengths, and "Date" above days of writing.
  if (columns.time != none && count_cells(table, columns.time, is_any) == 0) {
    const auto points = count_cells(table, columns.time, [](std::string_view words) {
      const auto lead = read_lead(words);
      return lead && (lead->kind == LeadKind::weak || lead->kind == LeadKind::unknown);
    });
    if (points == 0) columns.time = none;
  }
  if (columns.time == none && columns.day != none &&
      count_cells(table, columns.day, is_any) * 2 >= table.rows.size()) {
    if (plan && !in_region) return std::nullopt;
    std::swap(columns.time, columns.day);
  }
  if (columns.time == none) {
    const bool sure = in_region || table.rows.size() > 2;
    const auto found = sure ? column_of_times(table) : none;
    const bool planned = found < table.header.size() &&
                         column_kind(plain_head(table.header[found])) == ColumnKind::plan;
    if (found != none && !planned) columns.time = found;
  }
  if (columns.time == none) return std::nullopt;
  if (!in_region && plan && count_cells(table, columns.time, is_sure) * 2 < table.rows.size())
    return std::nullopt;
  if (columns.event == columns.time) columns.event = none;
  if (columns.event == none) {
    // The widest of the other columns.
    std::size_t most = 0;
    for (std::size_t i = 0; i < width_of(table); ++i) {
      if (i == columns.time || i == columns.day || i == columns.person || i == columns.link)
        continue;
      std::size_t size = 1;
      for (const auto& row : table.rows) size += cell(row, i).size();
      if (size <= most) continue;
      most = size;
      columns.event = i;
    }
  }
  if (columns.event == none) return std::nullopt;
  return columns;
}

/// The event with the cells of other columns after it, so that no word is lost.
std::string event_of(const Table& table, const Table::Row& row, const Columns& columns) {
  std::string event(cell(row, columns.event));
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const bool placed = i == columns.time || i == columns.day || i == columns.event ||
                        i == columns.person || row.cells[i].empty() ||
                        (i == columns.link && !only_address(row.cells[i]).empty());
    if (placed) continue;
    const auto heading = i < table.header.size() ? table.header[i] : std::string();
    const auto link = i == columns.link ? whole_link(row.cells[i]) : std::nullopt;
    const auto words = link ? std::string(link->words) : row.cells[i];
    if (event.empty()) {
      event = heading.empty() ? words : fmt::format("{}: {}", heading, words);
      continue;
    }
    event +=
        heading.empty() ? fmt::format(" ({})", words) : fmt::format(" ({}: {})", heading, words);
  }
  return event;
}

bool says_something(std::string_view text) {
  return text.find_first_not_of(" \t-–—.:") != std::string_view::npos;
}

class TableReader {
 public:
  TableReader(const Table& table, const std::vector<Line>& lines, const Columns& columns)
      : table_(table), lines_(lines), columns_(columns) {}

  TimelineTable read() {
    read_zone();
    bool whole = true;
    for (const auto& row : table_.rows) {
      if (read_row(row)) {
        result_.rows.push_back(row.line);
      } else if (std::any_of(row.cells.begin(), row.cells.end(),
                             [](const auto& words) { return says_something(words); })) {
        whole = false;
      } else {
        result_.rows.push_back(row.line);
      }
    }
    result_.whole = whole;
    return std::move(result_);
  }

 private:
  void read_zone() {
    for (const auto column : {columns_.time, columns_.day}) {
      if (column >= table_.header.size() || !result_.zone.none()) continue;
      if (auto found = zone_in(shown(table_.header[column]).text)) {
        result_.zone = std::move(found->zone);
        result_.zone_words = table_.header[column];
      }
    }
  }

  bool read_row(const Table::Row& row) {
    const auto day = columns_.day == none ? std::string_view() : cell(row, columns_.day);
    const auto time = cell(row, columns_.time);
    auto words = std::string(time);
    if (!day.empty()) words = words.empty() ? std::string(day) : fmt::format("{} {}", day, time);
    auto lead = read_lead(words);
    if (lead && lead->kind == LeadKind::weak && !columns_.named && result_.sure == 0) lead.reset();
    auto event = event_of(table_, row, columns_);
    if (!says_something(event)) return read_day_row(row, lead);
    // A row of the template: it says what should be there.
    if (lead && lead->kind == LeadKind::unknown && is_template(event)) return false;
    TimelineEntry entry;
    entry.line = lines_[row.line].number;
    entry.by = std::string(cell(row, columns_.person));
    entry.link = link_of(row);
    entry.written = words;
    entry.above = std::exchange(above_, std::nullopt);
    if (!lead || lead->kind == LeadKind::unknown) {
      // A vague cell is kept as words, in its place between its neighbours.
      if (result_.entries.empty() && !lead && result_.sure == 0 && !says_something(words))
        return false;
      entry.kind = EntryTime::unknown;
      if (lead && lead->time.day) entry.time = lead->time;
      entry.event = says_something(words) ? fmt::format("{}: {}", words, event) : event;
    } else {
      put_time(entry, *lead, event, words);
    }
    result_.entries.push_back(std::move(entry));
    return true;
  }

  void put_time(TimelineEntry& entry, Lead& lead, const std::string& event,
                const std::string& words) {
    if (lead.kind == LeadKind::day) entry.kind = EntryTime::day;
    if (lead.kind == LeadKind::relative) entry.kind = EntryTime::relative;
    if (lead.kind == LeadKind::sure) ++result_.sure;
    entry.after_start = lead.after_start;
    entry.time = lead.time;
    entry.end = lead.end;
    entry.other = lead.other;
    entry.approximate = lead.approximate;
    if (entry.link.empty()) entry.link = lead.link;
    const bool says_more = lead.end || lead.in_sentence || lead.kind == LeadKind::relative;
    if (says_more)
      entry.event = fmt::format("{}: {}", words, event);
    else
      entry.event = says_something(lead.rest) ? fmt::format("{} {}", lead.rest, event) : event;
  }

  bool read_day_row(const Table::Row& row, const std::optional<Lead>& lead) {
    if (!lead || lead->kind != LeadKind::day || says_something(lead->rest) || !lead->time.day)
      return false;
    above_ = StatedDay{.day = *lead->time.day,
                       .order = lead->time.order,
                       .line = lines_[row.line].number,
                       .words = std::string(stripped(lines_[row.line].text))};
    return true;
  }

  static bool is_template(std::string_view event) {
    const auto lower = text::lower_ascii(event);
    for (const std::string_view sign : {"description", "what happened", "event", "lorem", "..."}) {
      if (lower.find(sign) != std::string::npos && lower.size() < 40) return true;
    }
    return false;
  }

  [[nodiscard]] std::string link_of(const Table::Row& row) const {
    const auto words = cell(row, columns_.link);
    if (const auto link = whole_link(words)) return std::string(link->address);
    return only_address(words);
  }

  const Table& table_;
  const std::vector<Line>& lines_;
  const Columns& columns_;
  TimelineTable result_;
  std::optional<StatedDay> above_;
};

}  // namespace

bool has_time_column(const Table& table) {
  return std::any_of(table.header.begin(), table.header.end(), [](const auto& head) {
    return column_kind(plain_head(head)) == ColumnKind::time;
  });
}

std::optional<TimelineTable> timeline_table(const Table& table, const std::vector<Line>& lines,
                                            bool in_region) {
  const auto columns = columns_of(table, in_region);
  if (!columns || table.rows.empty()) return std::nullopt;
  auto result = TableReader(table, lines, *columns).read();
  const auto timed = static_cast<std::size_t>(
      std::count_if(result.entries.begin(), result.entries.end(),
                    [](const TimelineEntry& entry) { return entry.kind != EntryTime::unknown; }));
  if (timed == 0) return std::nullopt;
  // Elsewhere than below a heading of a timeline, most rows must have a time.
  if (!in_region && timed * 10 < table.rows.size() * 6) return std::nullopt;
  if (!in_region && !columns->named && result.sure < 3) return std::nullopt;
  const bool days_only =
      std::all_of(result.entries.begin(), result.entries.end(),
                  [](const TimelineEntry& entry) { return entry.kind != EntryTime::clock; });
  if (!in_region && days_only) return std::nullopt;
  return result;
}

}  // namespace pm::prose
