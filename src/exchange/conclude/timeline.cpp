#include "timeline.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "../taken.hpp"
#include "moment.hpp"
#include "pm/prose/abbreviations.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/format.hpp"
#include "pm/time/when.hpp"
#include "zone_habit.hpp"

namespace pm::exchange::conclude {
namespace {

using prose::Day;
using prose::EntryTime;
using prose::TimelineEntry;

constexpr int hours_of_half_a_day = 12;

/// The order of the days of an entry, as a number that grows with time.
int minutes_of_day(const prose::LooseTime& time) {
  return time.hour.value_or(0) * 60 + time.minute;
}

int as_number(const Day& day) { return day.year * 10000 + day.month * 100 + day.day; }

class Moments {
 public:
  Moments(const prose::Timeline& timeline, const TimelineSettings& settings)
      : timeline_(timeline), settings_(settings) {}

  TimelineMoments find() {
    entries_ = timeline_.entries;
    read_twelve_hours();
    reversed_ = is_reversed();
    if (reversed_) std::reverse(entries_.begin(), entries_.end());
    if (reversed_) move_days_up();
    zone_ = usual_zone();
    place_days();
    if (result_.why_not.empty()) place_instants();
    if (!result_.why_not.empty()) {
      result_.moments.clear();
      return std::move(result_);
    }
    if (reversed_) std::reverse(result_.moments.begin(), result_.moments.end());
    return std::move(result_);
  }

 private:
  void remark(std::string_view written, std::string words, std::size_t line) {
    result_.remarks.push_back({.kind = Remark::Kind::read_as,
                               .what = "time",
                               .value = as_title(written),
                               .words = std::move(words),
                               .line = line});
  }

  void remark_once(std::string_view written, const std::string& words, std::size_t line) {
    if (said_.insert(words).second) remark(written, words + "; so are others like it", line);
  }

  void fail(std::string why, std::size_t line) {
    if (!result_.why_not.empty()) return;
    result_.why_not = std::move(why);
    result_.line = line;
  }

  // The clock

  /// Whether the latest entry comes first.
  [[nodiscard]] bool is_reversed() const {
    std::size_t later = 0;
    std::size_t earlier = 0;
    const TimelineEntry* last = nullptr;
    for (const auto& entry : entries_) {
      if (entry.kind != EntryTime::clock && entry.kind != EntryTime::day) continue;
      if (last != nullptr) {
        const auto step = compare(*last, entry);
        if (step < 0) ++later;
        if (step > 0) ++earlier;
      }
      last = &entry;
    }
    return earlier >= 2 && earlier > later * 2;
  }

  /// -1 where the second is later, as far as their own words say; 0: the same or unknown.
  static int compare(const TimelineEntry& a, const TimelineEntry& b) {
    const auto day = [](const TimelineEntry& entry) {
      return entry.time.day && entry.time.day->year != 0 ? entry.time.day : std::optional<Day>();
    };
    const auto first = day(a);
    const auto second = day(b);
    if (first && second && !(*first == *second)) {
      return as_number(*first) < as_number(*second) ? -1 : 1;
    }
    if (b.above || !a.time.hour || !b.time.hour) return 0;
    const int step = minutes_of_day(b.time) - minutes_of_day(a.time);
    if (step <= -hours_of_half_a_day * 60) return -1;
    return step > 0 ? -1 : step < 0 ? 1 : 0;
  }

  /// In a reversed timeline a line with a day is above the last entry of that day: after reversing
  /// it belongs to the first.
  void move_days_up() {
    std::optional<prose::StatedDay> current;
    std::vector<std::optional<prose::StatedDay>> days;
    for (auto entry = entries_.rbegin(); entry != entries_.rend(); ++entry) {
      if (entry->above) current = entry->above;
      days.push_back(current);
      entry->above.reset();
    }
    std::reverse(days.begin(), days.end());
    for (std::size_t i = 0; i < entries_.size(); ++i) entries_[i].above = days[i];
  }

  /// `1:05` after `12:40`, where no time says its half of the day and none is after 12.
  void read_twelve_hours() {
    const bool twelve = std::all_of(entries_.begin(), entries_.end(), [](const auto& entry) {
      const auto& time = entry.time;
      const bool zero = entry.written.find("0") == 0 || time.hour == 0;
      return !time.hour || (*time.hour <= hours_of_half_a_day && !time.half && !zero);
    });
    if (!twelve) return;
    int add = 0;
    const TimelineEntry* last = nullptr;
    for (auto& entry : entries_) {
      if (!entry.time.hour) continue;
      if (last != nullptr && (entry.time.day || entry.above)) add = 0;
      const int minutes = minutes_of_day(entry.time);
      if (last != nullptr && !entry.time.day && !entry.above && add == 0 &&
          minutes < last_minutes_ && last_minutes_ - minutes > 6 * 60)
        add = hours_of_half_a_day;
      last_minutes_ = minutes;
      last = &entry;
      if (add == 0 || *entry.time.hour == hours_of_half_a_day) continue;
      entry.time.hour = *entry.time.hour + add;
      remark_once(entry.written, "in the afternoon: it comes after a time before noon or at noon",
                  entry.line);
    }
  }

  // Zones

  static prose::ZoneName zone_of_time(const prose::LooseTime& time) {
    return {.offset = time.offset, .abbreviation = time.abbreviation};
  }

  /// The zone of entries that say none.
  prose::ZoneName usual_zone() {
    if (!timeline_.zone.none()) return timeline_.zone;
    if (!settings_.document.zone.none()) return settings_.document.zone;
    prose::ZoneName first;
    bool agree = true;
    for (const auto& entry : timeline_.entries) {
      const auto own = zone_of_time(entry.time);
      if (own.none()) continue;
      if (first.none()) first = own;
      agree = agree && own == first;
    }
    if (!first.none()) {
      const auto* const with = first_with_zone();
      const bool some_lack = std::any_of(
          timeline_.entries.begin(), timeline_.entries.end(), [](const TimelineEntry& entry) {
            return entry.time.hour && zone_of_time(entry.time).none();
          });
      if (some_lack && with != nullptr)
        remark(with->written, "the zone of the entries that name none", with->line);
      return first;
    }
    return settings_.document.zone_in_prose;
  }

  [[nodiscard]] const TimelineEntry* first_with_zone() const {
    const auto found =
        std::find_if(timeline_.entries.begin(), timeline_.entries.end(),
                     [](const TimelineEntry& entry) { return !zone_of_time(entry.time).none(); });
    return found == timeline_.entries.end() ? nullptr : &*found;
  }

  // Days

  /// A day in the order of the document, with a year.
  std::optional<Day> settled(const Day& day, prose::NumericOrder order, int weekday,
                             const TimelineEntry& entry) {
    auto ordered = prose::in_order(day, order, settings_.document.order);
    if (!ordered) {
      fail(
          fmt::format("`{}` can be two days: nothing in the document says whether the month or the "
                      "day comes first",
                      entry.above ? entry.above->words : entry.written),
          entry.line);
      return std::nullopt;
    }
    if (ordered->year == 0) ordered->year = year_for(*ordered, weekday);
    if (ordered->year == 0) {
      fail("it has no year", entry.line);
      return std::nullopt;
    }
    if (!prose::exists(*ordered)) {
      fail(fmt::format("there is no {} {} {}", ordered->day, time::month_name(ordered->month),
                       ordered->year),
           entry.line);
      return std::nullopt;
    }
    return ordered;
  }

  /// The year of a day without one: that of the entry before, else of the document.
  [[nodiscard]] int year_for(const Day& day, int weekday) const {
    int year = 0;
    if (last_) {
      year = last_->year;
      constexpr int december = 12;
      if (last_->month == december && day.month == 1) ++year;
      return year;
    }
    for (const auto& known :
         {of_stated(timeline_.day), of_stated(settings_.document.fact), settings_.title_day,
          first_dated_, of_stated(settings_.document.first), settings_.file_day}) {
      if (known && known->year != 0) {
        year = known->year;
        break;
      }
    }
    static_cast<void>(weekday);
    return year;
  }

  [[nodiscard]] std::optional<Day> of_stated(const std::optional<prose::StatedDay>& stated) const {
    if (!stated) return std::nullopt;
    return prose::in_order(stated->day, stated->order, settings_.document.order);
  }

  /// The day of entries before any that says one.
  std::optional<Day> outer_day(const TimelineEntry& entry) {
    for (const auto& day :
         {of_stated(timeline_.day), of_stated(settings_.document.fact), settings_.title_day}) {
      if (!day) continue;
      return settled(*day, prose::NumericOrder::named, -1, entry);
    }
    if (auto day = day_of_next_entry()) return day;
    for (const auto& day : {of_stated(settings_.document.first), settings_.file_day}) {
      if (!day) continue;
      return settled(*day, prose::NumericOrder::named, -1, entry);
    }
    return std::nullopt;
  }

  /// The first day that a later entry says; the day before, where its time is earlier.
  std::optional<Day> day_of_next_entry() {
    const TimelineEntry* first = nullptr;
    for (const auto& entry : entries_) {
      if (entry.time.hour && first == nullptr) first = &entry;
      const auto stated = entry.time.day ? entry.time.day
                          : entry.above  ? std::optional(entry.above->day)
                                         : std::nullopt;
      if (!stated) continue;
      const auto order = entry.time.day ? entry.time.order : entry.above->order;
      auto day = settled(*stated, order, -1, entry);
      if (!day) return std::nullopt;
      const bool before =
          first != nullptr && first != &entry && entry.time.hour &&
          minutes_of_day(first->time) - minutes_of_day(entry.time) >= hours_of_half_a_day * 60;
      return before ? prose::moved(*day, -time::days) : *day;
    }
    return std::nullopt;
  }

  void place_days() {
    find_first_dated();
    for (const auto& entry : entries_) {
      days_.push_back(day_of(entry));
      if (!result_.why_not.empty()) return;
    }
  }

  void find_first_dated() {
    for (const auto& entry : entries_) {
      if (entry.time.day && entry.time.day->year != 0) {
        first_dated_ = entry.time.day;
        return;
      }
      if (entry.above && entry.above->day.year != 0) {
        first_dated_ = entry.above->day;
        return;
      }
    }
  }

  std::optional<Day> day_of(const TimelineEntry& entry) {
    if (entry.kind == EntryTime::relative) return last_;
    std::optional<Day> day;
    if (entry.time.day) {
      day = settled(*entry.time.day, entry.time.order, entry.time.weekday, entry);
      if (!day) return std::nullopt;
      check_weekday(*day, entry);
      if (last_ && as_number(*day) < as_number(*last_))
        remark(entry.written, "earlier than the entry above, as it is written", entry.line);
    } else if (entry.above && !(reversed_ && last_above_ == entry.above->line)) {
      day = settled(entry.above->day, entry.above->order, -1, entry);
      if (!day) return std::nullopt;
      last_above_ = entry.above->line;
    } else if (last_) {
      day = follow(entry);
    } else {
      day = outer_day(entry);
      if (!day) {
        fail("it has no day", entry.line);
        return std::nullopt;
      }
    }
    if (entry.time.broken_day)
      remark(entry.written, "not a day of the calendar; the day of the entry before", entry.line);
    last_ = day;
    if (entry.time.hour) last_clock_ = minutes_of_day(entry.time);
    if (entry.time.day && !entry.time.hour) last_clock_ = -1;
    return day;
  }

  void check_weekday(const Day& day, const TimelineEntry& entry) {
    if (entry.time.weekday < 0) return;
    const auto real = time::weekday({.year = day.year, .month = day.month, .day = day.day});
    if (real != entry.time.weekday)
      remark(entry.written, fmt::format("that day is a {}", time::weekday_name(real)), entry.line);
  }

  /// The day of a time without one after another entry.
  Day follow(const TimelineEntry& entry) {
    if (!entry.time.hour || last_clock_ < 0) return *last_;
    const int step = minutes_of_day(entry.time) - last_clock_;
    if (step <= -hours_of_half_a_day * 60) {
      remark(entry.written, "on the day after the entry above", entry.line);
      return prose::next(*last_);
    }
    if (step < 0)
      remark(entry.written, "earlier than the entry above, as it is written", entry.line);
    return *last_;
  }

  // Instants

  void place_instants() {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      place_instant(entries_[i], days_[i]);
      if (!result_.why_not.empty()) return;
    }
  }

  void place_instant(const TimelineEntry& entry, const std::optional<Day>& day) {
    if (entry.kind == EntryTime::relative) return place_relative(entry);
    if (!day) return fail("it has no day", entry.line);
    auto time = entry.time;
    time.day = day;
    time.order = prose::NumericOrder::named;
    if (entry.kind == EntryTime::unknown) {
      time.hour.reset();
      remark(entry.written.empty() ? entry.event : entry.written,
             "not a time; known to the day of the entry before", entry.line);
    }
    if (entry.time.odd_half)
      remark(entry.written, "by its 24 hours, not by its half of the day", entry.line);
    if (entry.approximate) remark(entry.written, "about this time", entry.line);
    const auto moment = instant_of(time, entry);
    if (!moment) return;
    result_.moments.push_back(*moment);
    if (entry.other) check_other(entry, *day, moment->at);
  }

  std::optional<model::Moment> instant_of(prose::LooseTime time, const TimelineEntry& entry) {
    Around around = {
        .day = {}, .zone = settings_.zone, .zone_decides = settings_.zone_decides, .company = {}};
    if (!time.hour) {
      // A day is one of the calendar that the record is shown in.
      time.offset.reset();
      time.abbreviation.clear();
      if (const auto zone = shown_zone()) around.zone = zone;
      if (!around.zone) around.zone = time::Zone{};
    } else if (zone_of_time(time).none()) {
      time.offset = zone_.offset;
      time.abbreviation = zone_.abbreviation;
    }
    if (auto habit = by_habit(time, *time.day)) {
      if (said_.insert(time.abbreviation).second)
        remark(entry.written, habit->words + "; so are others like it", entry.line);
      result_.place = habit->zone;
      time.abbreviation = std::string(habit->zone.name());
    }
    const auto found = moment(time, around);
    if (!found) {
      fail(found.error().message, entry.line);
      return std::nullopt;
    }
    if (!found->remark.empty()) remark_once(entry.written, found->remark, entry.line);
    return found->moment;
  }

  [[nodiscard]] std::optional<time::Zone> shown_zone() const {
    if (settings_.zone_decides) return settings_.zone;
    return zone_of({timeline_}, settings_.document);
  }

  void place_relative(const TimelineEntry& entry) {
    if (!settings_.started) return fail("it counts from a start that has no time", entry.line);
    remark_once(entry.written, "counted from the start", entry.line);
    result_.moments.push_back(
        {.at = *settings_.started + entry.after_start, .precision = time::Precision::minute});
  }

  void check_other(const TimelineEntry& entry, const Day& day, time::Instant at) {
    auto other = *entry.other;
    bool agrees = false;
    for (const auto away : {time::Milliseconds{0}, time::days, -time::days}) {
      other.day = prose::moved(day, away);
      const auto found =
          moment(other, {.day = {}, .zone = settings_.zone, .zone_decides = false, .company = {}});
      agrees = agrees || (found && found->moment.at == at);
    }
    remark(entry.written,
           agrees ? "one time on two clocks"
                  : "two times that are not the same instant; the first is taken",
           entry.line);
  }

  const prose::Timeline& timeline_;
  const TimelineSettings& settings_;
  std::vector<TimelineEntry> entries_;
  TimelineMoments result_;
  prose::ZoneName zone_;
  std::vector<std::optional<Day>> days_;
  std::optional<Day> last_;
  std::optional<Day> first_dated_;
  std::size_t last_above_ = 0;
  int last_clock_ = -1;
  int last_minutes_ = 0;
  bool reversed_ = false;
  std::set<std::string> said_;
};

/// The zone of an IANA name, of clocks that an abbreviation names, or of an offset in whole hours.
std::optional<time::Zone> zone_named(const prose::ZoneName& name) {
  if (name.abbreviation.find('/') != std::string::npos) {
    const auto zone = time::find_zone(name.abbreviation);
    return zone ? std::optional(*zone) : std::nullopt;
  }
  std::optional<time::Milliseconds> east = name.offset;
  if (!name.abbreviation.empty()) {
    const auto* const row = prose::abbreviation(name.abbreviation);
    if (row == nullptr) return std::nullopt;
    if (!row->zone.empty()) {
      const auto zone = time::find_zone(row->zone);
      return zone ? std::optional(*zone) : std::nullopt;
    }
    east = row->readings().front().east;
  }
  return east ? fixed_zone(*east) : std::nullopt;
}

}  // namespace

TimelineMoments moments(const prose::Timeline& timeline, const TimelineSettings& settings) {
  return Moments(timeline, settings).find();
}

std::optional<time::Zone> zone_of(const std::vector<prose::Timeline>& timelines,
                                  const prose::DocumentTimes& document) {
  prose::ZoneName only;
  bool one = true;
  const auto add = [&](const prose::ZoneName& zone) {
    if (zone.none()) return;
    if (only.none()) only = zone;
    one = one && only == zone;
  };
  for (const auto& timeline : timelines) {
    if (!timeline.zone.none()) {
      add(timeline.zone);
      continue;
    }
    for (const auto& entry : timeline.entries)
      add({.offset = entry.time.offset, .abbreviation = entry.time.abbreviation});
  }
  if (!document.zone.none() && (only.none() || !one)) return zone_named(document.zone);
  if (only.none()) only = document.zone_in_prose;
  if (only.none() || !one) return std::nullopt;
  return zone_named(only);
}

}  // namespace pm::exchange::conclude
