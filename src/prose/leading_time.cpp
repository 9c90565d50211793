#include "leading_time.hpp"

#include <utility>

#include "clock_words.hpp"
#include "day_words.hpp"
#include "lead_parts.hpp"
#include "pm/prose/cursor.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "words.hpp"
#include "zone_words.hpp"

namespace pm::prose {
namespace {

constexpr std::size_t most_marks = 12;  // bytes of signs before a time

/// Words before a time: those of a sentence, and those that make it approximate.
struct PrefixWord {
  std::string_view word;
  bool approximate = false;
};
constexpr PrefixWord prefix_words[] = {
    {"at approximately", true},
    {"at around", true},
    {"at about", true},
    {"approximately", true},
    {"around", true},
    {"about", true},
    {"approx.", true},
    {"approx", true},
    {"roughly", true},
    {"circa", true},
    {"ca.", true},
    {"ca", true},
    {"c.", true},
    {"gegen", true},
    {"vers", true},
    {"early", true},
    {"late", true},
    {"at", false},
    {"on", false},
    {"from", false},
    {"between", false},
    {"by", false},
    {"before", false},
    {"after", false},
    {"since", false},
    {"starting", false},
    {"until", false},
    {"um", false},
    {"am", false},
    {"à", false},
    {"às", false},
    {"a las", false},
    {"à partir de", false},
};

constexpr std::string_view placeholders[] = {"HH:MM",      "hh:mm", "HH:mm", "--:--", "??:??",
                                             "xx:xx",      "XX:XX", "[???]", "[?]",   "[??]",
                                             "YYYY-MM-DD", "???",   "[TBD]", "00:00?"};

/// Words after a time, and signs, that make it approximate.
constexpr std::string_view approximate_behind[] = {
    "~", "頃", "ごろ", "前後", "ish", "-ish", "(approx)", "(approx.)", "(approximately)"};

template <std::size_t size>
std::string_view take_one(Cursor& cursor, const std::string_view (&all)[size]) {
  for (const auto each : all) {
    if (cursor.take(each)) return each;
  }
  return {};
}

/// Reads the parts of a time from left to right.
class LeadingTimeReader {
 public:
  explicit LeadingTimeReader(std::string_view text) : cursor_(text) {}

  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return end_; }

  std::optional<Lead> read() {
    if (!pass_marks()) return std::nullopt;
    begin_ = cursor_.at();
    if (read_placeholder() || read_relative()) return finished();
    read_prefix();
    if (!read_part({})) return std::nullopt;
    end_ = cursor_.at();
    for (int part = 0; part < 8; ++part) {
      auto ahead = *this;
      const auto between = take_between(ahead.cursor_);
      const bool dated_iso = iso_ && !clock_ && (cursor_.peek() == 'T' || cursor_.peek() == 't');
      if (dated_iso) ahead.cursor_.take(cursor_.ahead().substr(0, 1));
      const bool colon = !between.any && has_day_ && !clock_ && ahead.take_colon();
      const bool zone_next = clock_ && zone_.none();
      if (!between.any && !dated_iso && !colon && !zone_next) break;
      if (!ahead.read_part(between)) break;
      ahead.end_ = ahead.cursor_.at();
      ahead.approximate_ = ahead.approximate_ || between.approximate;
      *this = ahead;
    }
    return finished();
  }

 private:
  bool take_colon() {
    auto ahead = cursor_;
    if (!ahead.take(":")) return false;
    if (!ahead.blanks() && !iso_) return false;
    cursor_ = ahead;
    return true;
  }

  /// Signs before the time: brackets, bullets, pictures. Those of amounts and numbers end it.
  bool pass_marks() {
    const auto start = cursor_.at();
    while (cursor_.at() - start <= most_marks) {
      const auto ahead = cursor_.ahead();
      if (ahead.empty()) return false;
      const char c = ahead.front();
      if (is_letter(c) || is_digit(c)) return true;
      if (ahead.starts_with("--:--") || ahead.starts_with("??:??") || ahead.starts_with("[?") ||
          ahead.starts_with("[TBD]") || ahead.starts_with("???"))
        return true;
      if (std::string_view("$#@=+%&/\\").find(c) != std::string_view::npos) return false;
      if (c == '~') approximate_ = true;
      const auto point = text::code_point(ahead);
      // Letters of other scripts are words.
      const bool sign = point.value < 0xC0 || (point.value >= 0x2000 && point.value < 0x3000) ||
                        (point.value >= 0x3000 && point.value < 0x3040) || point.value >= 0x1F000 ||
                        (point.value >= 0xFE00 && point.value < 0xFE10) || point.value == 0xFF3B ||
                        point.value == 0xFF08;
      if (!sign) {
        if (ahead.starts_with("約")) approximate_ = true;
        if (!ahead.starts_with("約") && !ahead.starts_with("à")) return false;
        if (ahead.starts_with("à")) return true;
      }
      cursor_.take(ahead.substr(0, point.bytes));
    }
    return false;
  }

  bool read_placeholder() {
    const auto found = take_one(cursor_, placeholders);
    if (found.empty()) return false;
    end_ = cursor_.at();
    kind_ = LeadKind::unknown;
    return true;
  }

  /// `T+04 min`, `T-2h40m`, `T+1:30`, `T0`
  bool read_relative() {
    auto ahead = cursor_;
    if (!ahead.take("T")) return false;
    ahead.blanks();
    if (ahead.take("0") || ahead.take("=0")) {
      if (is_digit(ahead.peek()) || is_letter(ahead.peek())) return false;
    } else {
      const bool minus = ahead.peek() == '-' || ahead.ahead().starts_with("−");
      if (!ahead.take("+") && !ahead.take("-") && !ahead.take("−")) return false;
      ahead.blanks();
      const auto length = read_offset(ahead);
      if (!length) return false;
      after_start_ = minus ? -*length : *length;
    }
    cursor_ = ahead;
    end_ = cursor_.at();
    kind_ = LeadKind::relative;
    return true;
  }

  void read_prefix() {
    for (const auto& prefix : prefix_words) {
      auto ahead = cursor_;
      const auto word = ahead.ahead().substr(0, prefix.word.size());
      if (text::lower_ascii(word) != prefix.word) continue;
      ahead.take(word);
      if (ahead.take(",")) continue;
      if (!ahead.blanks()) continue;
      if (ahead.take("~")) approximate_ = true;
      cursor_ = ahead;
      approximate_ = approximate_ || prefix.approximate;
      in_sentence_ = in_sentence_ || !prefix.approximate || prefix.word.starts_with("at ");
      read_prefix();
      return;
    }
  }

  bool read_part(Between between) {
    if (!clock_ && read_day_part()) return true;
    if (clock_ && !has_day_ && between.any && !between.span && read_day_part()) return true;
    if (clock_ && between.span && read_end_day(between)) return true;
    if (read_weekday_part()) return true;
    if (read_clock_part(between)) return true;
    return clock_ && read_zone_part(between);
  }

  void put(const DayRead& day) {
    has_day_ = !day.broken;
    iso_ = day.iso;
    if (!day.broken) time_.day = day.day;
    time_.broken_day = day.broken;
    time_.order = day.order;
    if (day.weekday >= 0) time_.weekday = day.weekday;
  }

  bool read_day_part() {
    if (has_day_ || time_.broken_day) return false;
    auto ahead = cursor_;
    auto day = read_day(ahead);
    if (!day) {
      ahead = cursor_;
      day = read_compact_day(ahead);
    }
    if (!day) {
      ahead = cursor_;
      day = read_numeric_day(ahead, true);
      // `5/6 pods` and `2-3 nodes` are numbers.
      if (day && day->day.year == 0 && !day->broken && !clock_follows(ahead) && !ends_line(ahead))
        day.reset();
    }
    if (!day) return false;
    const char next = ahead.peek();
    const bool iso_time = day->iso && (next == 'T' || next == 't');
    if ((is_letter(next) || is_digit(next) || next == '%') && !iso_time) return false;
    if (next == '-' && is_letter(ahead.peek(1)) && day->iso) return false;
    cursor_ = ahead;
    put(*day);
    return true;
  }

  /// The day of the end of a span: only its clock says something new for the record.
  bool read_end_day(Between between) {
    if (!between.span || end_time_) return false;
    auto ahead = cursor_;
    auto day = read_day(ahead);
    if (!day) {
      ahead = cursor_;
      day = read_numeric_day(ahead, true);
    }
    if (!day || !clock_follows(ahead)) return false;
    take_between(ahead);
    if (day->iso) ahead.take("T");
    auto clock = read_clock(ahead, {.digits = true});
    if (!clock) return false;
    end_time_ = LooseTime{};
    end_time_->day = day->day;
    end_time_->order = day->order;
    put_clock(*end_time_, *clock);
    cursor_ = ahead;
    return true;
  }

  bool read_weekday_part() {
    if (time_.weekday >= 0) return false;
    auto ahead = cursor_;
    const auto weekday = read_weekday(ahead);
    if (weekday < 0 || is_letter(ahead.peek()) || is_digit(ahead.peek())) return false;
    cursor_ = ahead;
    time_.weekday = weekday;
    return true;
  }

  bool read_clock_part(Between between) {
    const bool is_end = clock_.has_value() && between.span;
    const bool is_other = clock_.has_value() && !between.span && between.slash;
    if (clock_ && !is_end && !is_other) return false;
    if (is_end && end_time_) return false;
    auto ahead = cursor_;
    ZoneName before;
    if (is_other) {
      before = read_zone(ahead, false);
      if (!before.none()) ahead.blanks();
    }
    auto clock = read_clock(ahead, {.digits = true, .hour_only = true});
    if (clock && clock->form == ClockForm::digits && !digits_are_clock(ahead, is_end))
      clock.reset();
    if (!clock && is_end && read_end_seconds()) return true;
    if (!clock || !ends_as_time(ahead)) return false;
    if (clock->form == ClockForm::point && unit_follows(ahead)) return false;
    if (is_end) return put_end(*clock, ahead);
    if (is_other) return put_other(*clock, ahead, std::move(before));
    cursor_ = ahead;
    clock_ = clock;
    put_clock(time_, *clock);
    return true;
  }

  [[nodiscard]] bool digits_are_clock(const Cursor& after, bool is_end) const {
    if (has_day_ || (is_end && clock_->form == ClockForm::digits)) return true;
    auto ahead = after;
    return !read_zone(ahead, false).none() || ahead.ahead().starts_with(" hrs");
  }

  /// "-12" of `09:14:05-12`
  bool read_end_seconds() {
    if (!clock_->second || cursor_.at() == 0) return false;
    auto ahead = cursor_;
    const auto second = ahead.number(2, 2);
    if (!second || *second > 59 || !ends_as_time(ahead)) return false;
    end_time_ = time_;
    end_time_->second = second;
    cursor_ = ahead;
    return true;
  }

  bool put_end(const ClockRead& clock, const Cursor& after) {
    const bool number = clock.form == ClockForm::point && !clock.half;
    if (number && clock_->form != ClockForm::point) return false;
    end_time_ = LooseTime{};
    put_clock(*end_time_, clock);
    // `1:10-2:40 PM`: the half of the day is said once.
    if (clock.half && !time_.half && *time_.hour <= 12 && clock.hour >= 12) {
      const int hour = *time_.hour % 12;
      const bool same_half = hour + 12 <= clock.hour;
      if (same_half) time_.hour = hour + 12;
      time_.half = true;
    }
    cursor_ = after;
    return true;
  }

  bool put_other(const ClockRead& clock, Cursor after, ZoneName before) {
    auto zone = before.none() ? read_zone(after, has_day_) : std::move(before);
    if (zone.none() || clock.form == ClockForm::point) return false;
    other_ = LooseTime{};
    put_clock(*other_, clock);
    other_->offset = zone.offset;
    other_->abbreviation = std::move(zone.abbreviation);
    cursor_ = after;
    return true;
  }

  bool read_zone_part(Between between) {
    if (!zone_.none() || between.span) return false;
    auto ahead = cursor_;
    auto zone = read_zone(ahead, has_day_ && !between.any);
    if (zone.none() || is_letter(ahead.peek())) return false;
    if (is_doubtful_zone(zone.abbreviation) &&
        (clock_->form == ClockForm::point || zone.abbreviation == "MSK" ||
         zone.abbreviation == "CAT" || zone.abbreviation == "PET") &&
        !is_set_off(ahead))
      return false;
    cursor_ = ahead;
    zone_ = std::move(zone);
    return true;
  }

  std::optional<Lead> finished() {
    if (kind_ == LeadKind::sure) {
      const bool timed = clock_.has_value();
      if (!timed && !has_day_ && !time_.broken_day) return std::nullopt;
      if (!timed) {
        kind_ = LeadKind::day;
      } else {
        const bool company = has_day_ || time_.broken_day || !zone_.none() || clock_->half;
        const bool strong = clock_->form == ClockForm::colon || clock_->form == ClockForm::letter;
        if (!strong && !company) kind_ = LeadKind::weak;
        hour_only_ = clock_->form == ClockForm::hour && kind_ == LeadKind::weak;
      }
    }
    Lead lead;
    lead.kind = kind_;
    lead.hour_only = hour_only_;
    time_.offset = zone_.offset;
    time_.abbreviation = zone_.abbreviation;
    if (end_time_) {
      end_time_->offset = zone_.offset;
      end_time_->abbreviation = zone_.abbreviation;
    }
    lead.after_start = after_start_;
    lead.time = std::move(time_);
    lead.end = std::move(end_time_);
    lead.other = std::move(other_);
    lead.in_sentence = in_sentence_;
    cursor_ = at_end();
    lead.set_off = is_set_off(cursor_);
    pass_approximation(lead);
    lead.approximate = lead.approximate || approximate_ || lead.time.minute_unknown;
    return lead;
  }

  [[nodiscard]] Cursor at_end() const {
    auto cursor = whole_;
    cursor.take(whole_.ahead().substr(0, end_));
    return cursor;
  }

  void pass_approximation(Lead& lead) {
    auto ahead = cursor_;
    ahead.blanks();
    for (const auto sign : approximate_behind) {
      if (!ahead.take(sign)) continue;
      lead.approximate = true;
      cursor_ = ahead;
      end_ = cursor_.at();
      return;
    }
    auto plus = cursor_;
    if (plus.take("+") && (plus.ahead().empty() || plus.peek() == ' ' || plus.peek() == ':')) {
      lead.approximate = true;
      cursor_ = plus;
      end_ = cursor_.at();
    }
  }

  Cursor cursor_;
  Cursor whole_ = cursor_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  LeadKind kind_ = LeadKind::sure;
  LooseTime time_;
  std::optional<ClockRead> clock_;
  std::optional<LooseTime> end_time_;
  std::optional<LooseTime> other_;
  ZoneName zone_;
  time::Milliseconds after_start_ = 0;
  bool hour_only_ = false;
  bool has_day_ = false;
  bool iso_ = false;
  bool approximate_ = false;
  bool in_sentence_ = false;
};

}  // namespace

std::optional<LeadingTime> read_leading_time(std::string_view text) {
  LeadingTimeReader reader(text);
  auto lead = reader.read();
  if (!lead) return std::nullopt;
  return LeadingTime{.lead = *std::move(lead), .begin = reader.begin(), .end = reader.end()};
}

}  // namespace pm::prose
