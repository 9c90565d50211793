#include "timeline_parts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "../days.hpp"
#include "../fitting.hpp"
#include "../taken.hpp"
#include "blocks.hpp"
#include "synonyms.hpp"
#include "timed.hpp"
#include "timeline_table.hpp"

namespace pm::exchange::markdown_report {
namespace {

constexpr std::array timeline_words = {std::string_view("timeline"),
                                       std::string_view("timeline of events"),
                                       std::string_view("incident timeline"),
                                       std::string_view("events timeline"),
                                       std::string_view("event timeline"),
                                       std::string_view("outage timeline"),
                                       std::string_view("detailed timeline"),
                                       std::string_view("sequence of events"),
                                       std::string_view("course of events"),
                                       std::string_view("chronology"),
                                       std::string_view("chain of events"),
                                       std::string_view("log of events"),
                                       std::string_view("event log"),
                                       std::string_view("incident log"),
                                       std::string_view("events"),
                                       std::string_view("what happened chain of events")};

/// Reads the blocks of a part from above, with the day that was named last.
class TimelineReader {
 public:
  TimelineReader(Part& part, DocumentClock& clock, Imported& into)
      : part_(part),
        clock_(clock),
        into_(into),
        under_heading_(is_timeline_heading(part.heading)),
        taken_(part.lines.size(), false) {}

  void read() {
    const auto all_tables = tables(part_.lines);
    const auto all_items = items(part_.lines);
    all_timed_ = all_items.size() >= 3 && count_timed(all_items, false) == all_items.size();
    const bool lists = under_heading_ || all_timed_ || count_timed(all_items, true) >= 2;
    auto table = all_tables.begin();
    auto item = all_items.begin();
    for (std::size_t i = 0; i < part_.lines.size();) {
      if (table != all_tables.end() && table->begin == i) {
        read_table(*table);
        i = (table++)->end;
      } else if (item != all_items.end() && item->begin <= i) {
        if (item->begin == i && lists) read_item(*item);
        i = std::max(i + 1, item->end);
        ++item;
      } else {
        i = under_heading_ ? read_line(i) : i + 1;
      }
    }
    take_lines(part_, taken_);
  }

 private:
  /// Items that begin with day and time, or with a time that can be nothing else: `10.15` is a
  /// number first.
  static std::size_t count_timed(const std::vector<Item>& all, bool dated) {
    const auto is_timed = [dated](const Item& item) {
      const auto found = time_first(item.text);
      return found && found->time.hour && !found->words.empty() &&
             (dated ? found->time.day.has_value() : !found->time.point);
    };
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_timed));
  }

  void read_item(const Item& item) {
    auto found = time_first(item.text);
    if (!found || found->words.empty() || item.box != 0) return;
    const bool dated = found->time.day && found->time.hour;
    if (!under_heading_ && !all_timed_ && !dated) return;
    const auto prefix = item.text.size() - found->words.size();
    const auto text = text_of(item, part_.lines).substr(prefix);
    if (add(*found, text, {}, {}, part_.lines[item.begin].number)) take(item.begin, item.end);
  }

  void read_table(const Table& table) {
    const auto columns = timeline_columns(table, under_heading_);
    if (!columns) return;
    if (!columns->zone.none() && table.begin + 1 < part_.lines.size())
      read_as(into_, table.header[columns->time], "", "the zone of the times in this table",
              part_.lines[table.begin].number);
    std::size_t read = 0;
    for (const auto& row : table.rows) {
      auto found = timed_row(row, *columns);
      if (!found) continue;
      const auto event = event_of_row(table, row, *columns);
      if (event.empty()) continue;
      if (!add(found->timed(), event, by_of_row(row, *columns), link_of_row(row, *columns),
               part_.lines[row.line].number))
        continue;
      take(row.line, row.line + 1);
      ++read;
    }
    if (read == table.rows.size() && read > 0) take_header(table);
  }

  void take_header(const Table& table) {
    take(table.begin, table.begin + 2);
    if (const auto words = headings_of(table); !words.empty())
      read_as(into_, words, "", "columns of the timeline", part_.lines[table.begin].number);
  }

  /// A line under the heading of a timeline that is in no list. Returns the line to go on with.
  std::size_t read_line(std::size_t i) {
    const auto& line = part_.lines[i];
    if (line.literal || line.blank()) return i + 1;
    if (take_day(i)) return i + 1;
    const auto found = time_first(line.text);
    if (!found || found->words.empty() || !found->time.hour) return i + 1;
    auto end = i + 1;
    while (end < part_.lines.size() && goes_on(part_.lines[end])) ++end;
    std::string text(found->words);
    for (auto k = i + 1; k < end; ++k) text.append("\n").append(part_.lines[k].text);
    if (add(*found, text, {}, {}, line.number)) take(i, end);
    return end;
  }

  static bool goes_on(const Line& line) {
    return !line.literal && !line.blank() && !list_mark(line) && !time_first(line.text) &&
           !stripped(line.text).starts_with('#') && !stripped(line.text).starts_with('|');
  }

  /// A line that is a day says when what stands below it was.
  bool take_day(std::size_t i) {
    auto words = stripped(part_.lines[i].text);
    while (words.starts_with('#')) words.remove_prefix(1);
    const auto aside = words.find('(');
    if (aside != std::string_view::npos && !zone_sentence(words.substr(aside)).zone.none())
      words = words.substr(0, aside);
    const auto time = whole_time(words);
    if (!time || !time->day || time->hour) return false;
    auto day = *time->day;
    if (day.year == 0 && clock_.day()) day.year = clock_.day()->year;
    if (day.year == 0) return false;
    day_ = day;
    last_hour_ = -1;
    read_as(into_, as_title(stripped(part_.lines[i].text)), "", "the day of the entries below it",
            part_.lines[i].number);
    take(i, i + 1);
    return true;
  }

  /// A time without a day that is much earlier than the one above it is on the next day.
  void follow_day(const TimeFirst& found, std::size_t line) {
    if (found.time.day) {
      day_ = found.time.day;
      if (day_->year == 0 && clock_.day()) day_->year = clock_.day()->year;
    } else if (found.time.hour && last_hour_ - *found.time.hour >= 12) {
      if (!day_) day_ = clock_.day();
      if (day_) {
        day_ = next(*day_);
        read_as(into_, "time", as_title(found.written), "on the day after the entry above", line);
      }
    }
    if (found.time.hour) last_hour_ = *found.time.hour;
  }

  bool add(const TimeFirst& found, std::string_view event, std::string by, std::string link,
           std::size_t line) {
    follow_day(found, line);
    const auto moment = clock_.moment(found.time, day_, found.written, line);
    if (!moment) return false;
    auto words = fitting_prose(into_, event, "timeline", line);
    if (words.empty()) {
      leave_out(into_, "time", as_title(found.written), "its event is none that a record may have",
                line);
      return true;
    }
    model::TimelineEvent entry;
    entry.at = said(*moment);
    entry.event = said(std::move(words));
    if (!link.empty()) entry.link = said(std::move(link));
    if (!by.empty()) entry.by = said(std::move(by));
    into_.incident.timeline.push_back(std::move(entry));
    if (found.about) read_as(into_, "time", as_title(found.written), "about this time", line);
    return true;
  }

  void take(std::size_t begin, std::size_t end) {
    std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(begin),
              taken_.begin() + static_cast<std::ptrdiff_t>(end), true);
  }

  Part& part_;
  DocumentClock& clock_;
  Imported& into_;
  bool under_heading_;
  bool all_timed_ = false;  ///< every item of the part begins with a time, of three and more
  std::vector<bool> taken_;
  std::optional<Day> day_;
  int last_hour_ = -1;
};

}  // namespace

bool is_timeline_heading(std::string_view heading) {
  const auto words = plain_words(heading);
  return std::find(timeline_words.begin(), timeline_words.end(), words) != timeline_words.end();
}

void take_timeline(Part& part, DocumentClock& clock, Imported& into) {
  TimelineReader(part, clock, into).read();
}

}  // namespace pm::exchange::markdown_report
