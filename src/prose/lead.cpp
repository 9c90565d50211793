#include "lead.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "clock_words.hpp"
#include "day_words.hpp"
#include "pm/prose/cursor.hpp"
#include "pm/prose/lines.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "shown.hpp"
#include "words.hpp"
#include "zone_words.hpp"

namespace pm::prose {
namespace {

constexpr std::size_t longest_lead_line = 4096;  // bytes that are looked at
constexpr std::size_t most_marks = 12;           // bytes of signs before a time
constexpr std::size_t longest_label = 60;        // bytes

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

/// Words of the table of zones that stand for other things as often. They are zones only before a
/// mark.
constexpr std::string_view doubtful_zones[] = {"ART", "EAT", "PET", "CAT", "MSK", "WIT", "AMT",
                                               "VET", "COT", "SST", "CT",  "MT",  "PT",  "ET",
                                               "IST", "NST", "AST", "WAT", "WET", "ICT"};

template <std::size_t size>
std::string_view take_one(Cursor& cursor, const std::string_view (&all)[size]) {
  for (const auto each : all) {
    if (cursor.take(each)) return each;
  }
  return {};
}

/// "05", "-12" of `09:14:05-12`
struct Between {
  bool span = false;   ///< a dash or "to"
  bool slash = false;  ///< a second clock of the same instant may follow
  bool any = false;
  bool approximate = false;  ///< "around"
};

/// What keeps two parts of a time apart. Takes nothing when nothing does.
Between take_between(Cursor& cursor) {
  Between between;
  for (bool more = true; more;) {
    more = cursor.blanks();
    for (const std::string_view sign : {",", ";", ")", "]", "|", "@"})
      more = cursor.take(sign) || more;
    for (const std::string_view sign : {"/", "(", "[", "（", "）"}) {
      if (!cursor.take(sign)) continue;
      between.slash = true;
      more = true;
    }
    for (const std::string_view sign : {"->", "-", "–", "—", "→", "〜", "～", "~", "−"}) {
      if (!cursor.take(sign)) continue;
      between.span = true;
      more = true;
    }
    for (const std::string_view word :
         {"to ", "until ", "till ", "through ", "bis ", "and ", "a ", "à ", "até "}) {
      if (!between.any || !cursor.take(word)) continue;
      between.span = true;
      more = true;
    }
    for (const std::string_view word : {"at ", "on ", "um ", "à ", "às ", "a las "}) {
      if (between.any && cursor.take(word)) more = true;
    }
    for (const std::string_view word : {"around ", "about ", "approximately ", "approx. "}) {
      if (!between.any || !cursor.take(word)) continue;
      between.approximate = true;
      more = true;
    }
    between.any = between.any || more;
  }
  return between;
}

/// Reads the parts of a time from left to right.
class LeadReader {
 public:
  explicit LeadReader(std::string_view text) : cursor_(text) {}

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

  static std::optional<time::Milliseconds> read_offset(Cursor& cursor) {
    auto first = cursor.number(1, 4);
    if (!first) return std::nullopt;
    if (cursor.take(":")) {
      const auto minute = cursor.number(2, 2);
      if (!minute) return std::nullopt;
      auto length = *first * time::hours + *minute * time::minutes;
      if (cursor.peek() == ':' && is_digit(cursor.peek(1))) {
        cursor.take(":");
        length += cursor.number(2, 2).value_or(0) * time::seconds;
      }
      return length;
    }
    time::Milliseconds length = 0;
    bool any = false;
    while (first) {
      auto ahead = cursor;
      ahead.blanks();
      const auto word = text::lower_ascii(ahead.word());
      if (word == "h" || word == "hr" || word == "hrs" || word == "hour" || word == "hours")
        length += *first * time::hours;
      else if (word == "s" || word == "sec" || word == "secs" || word == "seconds")
        length += *first * time::seconds;
      else if (word == "m" || word == "min" || word == "mins" || word == "minute" ||
               word == "minutes")
        length += *first * time::minutes;
      else if (word == "d" || word == "day" || word == "days")
        length += *first * time::days;
      else
        return any ? length : *first * time::minutes;
      any = true;
      cursor = ahead;
      ahead.blanks();
      first = is_digit(ahead.peek()) ? ahead.number(1, 4) : std::nullopt;
      if (first) cursor = ahead;
    }
    return length;
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

  /// "20240502"
  static std::optional<DayRead> read_compact_day(Cursor& cursor) {
    const auto all = cursor.number(8, 8);
    if (!all) return std::nullopt;
    const Day day = {.year = *all / 10000, .month = *all / 100 % 100, .day = *all % 100};
    if (day.year < 1990 || day.year > 2100 || !exists(day)) return std::nullopt;
    return DayRead{.day = day};
  }

  static bool clock_follows(Cursor cursor) {
    take_between(cursor);
    cursor.take(":");
    cursor.blanks();
    return read_clock(cursor).has_value();
  }

  static bool ends_line(Cursor cursor) {
    take_between(cursor);
    cursor.take(":");
    cursor.blanks();
    return cursor.ahead().empty();
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

  static void put_clock(LooseTime& time, const ClockRead& clock) {
    time.hour = clock.hour;
    time.minute = clock.minute;
    time.second = clock.second;
    time.millisecond = clock.millisecond;
    time.has_milliseconds = clock.has_milliseconds;
    time.cut = clock.cut;
    time.half = clock.half;
    time.odd_half = clock.odd_half;
    time.minute_unknown = clock.minute_unknown;
    time.point = clock.form == ClockForm::point;
  }

  /// Whether what was read ends as a time does.
  static bool ends_well(const Cursor& cursor) {
    const char next = cursor.peek();
    if (is_digit(next) || next == '%' || next == '_') return false;
    if (is_letter(next)) {
      auto ahead = cursor;
      return !read_zone(ahead, false).none();
    }
    const bool goes_on = next == ':' || next == '.' || next == '/';
    return !goes_on || !is_digit(cursor.peek(1));
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
    const auto from = ahead;
    auto clock = read_clock(ahead, {.digits = true, .hour_only = true});
    if (clock && clock->form == ClockForm::digits && !digits_are_clock(ahead, is_end))
      clock.reset();
    if (!clock && is_end && read_end_seconds()) return true;
    if (!clock || !ends_well(ahead)) return false;
    if (clock->form == ClockForm::point && unit_follows(ahead)) return false;
    if (is_end) return put_end(*clock, ahead);
    if (is_other) return put_other(*clock, ahead, std::move(before));
    static_cast<void>(from);
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
    if (!second || *second > 59 || !ends_well(ahead)) return false;
    end_time_ = time_;
    end_time_->second = second;
    cursor_ = ahead;
    return true;
  }

  static bool unit_follows(const Cursor& after) {
    auto ahead = after;
    ahead.blanks();
    if (ahead.peek() == '-' && is_letter(ahead.peek(1))) return true;
    if (ahead.peek() == '%' || ahead.ahead().starts_with("€")) return true;
    const bool comma = ahead.take(",");
    if (comma) return true;
    return is_unit(ahead.word());
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
    const bool doubtful = std::any_of(std::begin(doubtful_zones), std::end(doubtful_zones),
                                      [&](auto word) { return word == zone.abbreviation; });
    if (doubtful &&
        (clock_->form == ClockForm::point || zone.abbreviation == "MSK" ||
         zone.abbreviation == "CAT" || zone.abbreviation == "PET") &&
        !is_set_off(ahead))
      return false;
    cursor_ = ahead;
    zone_ = std::move(zone);
    return true;
  }

  /// Whether a mark or the end follows.
  static bool is_set_off(Cursor cursor) {
    cursor.blanks();
    const auto ahead = cursor.ahead();
    if (ahead.empty()) return true;
    const bool joined = ahead.size() > 1 && ahead.front() == '-' && ahead[1] != ' ' &&
                        ahead[1] != '-' && ahead[1] != '>';
    if (joined) return false;
    for (const std::string_view sign : {":", "-", "–", "—", "|", "]", ")", "→", "=>", ";"}) {
      if (ahead.starts_with(sign)) return true;
    }
    return false;
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

  [[nodiscard]] Cursor at_end() const { return cursor_at_end_(end_); }

  [[nodiscard]] Cursor cursor_at_end_(std::size_t end) const {
    auto cursor = whole_;
    cursor.take(whole_.ahead().substr(0, end));
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

/// Passes what keeps a time and its words apart.
std::size_t behind_separator(std::string_view text, std::size_t at) {
  constexpr std::string_view signs[] = {"--", "->", "=>", "→", "–", "—",  "-",  ":", "|", ",",
                                        ";",  "…",  "：", "]", ")", "］", "）", "*", "~"};
  constexpr int most = 4;
  for (int count = 0; count < most; ++count) {
    const auto from = at;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
    const auto* const sign = std::find_if(std::begin(signs), std::end(signs), [&](auto each) {
      return text.substr(at).starts_with(each);
    });
    if (sign == std::end(signs)) {
      // A full stop ends the time where a sentence follows.
      const bool stop = text.substr(at).starts_with(". ") || text.substr(at) == ".";
      if (stop && at == from) ++at;
      break;
    }
    const bool joined =
        *sign == "-" && at == from && at + 1 < text.size() && is_letter(text[at + 1]) && count > 0;
    if (joined) break;
    at += sign->size();
  }
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

/// The address of the last link that is closed before a byte.
std::string link_before(std::string_view line, std::size_t end) {
  const auto middle = line.substr(0, end).rfind("](");
  if (middle == std::string_view::npos) return {};
  const auto close = line.find(')', middle);
  if (close == std::string_view::npos || close >= end) return {};
  return std::string(line.substr(middle + 2, close - middle - 2));
}

/// The place in the line behind a byte of what is shown.
std::size_t place_behind(const Shown& shown, std::size_t at, std::string_view line) {
  if (at == 0) return 0;
  if (at >= shown.text.size()) return line.size();
  const auto last = shown.place[at - 1];
  std::size_t next = last + 1;
  // The rest of a character of several bytes, as a blank that is shown for it.
  while (next < line.size() && (static_cast<unsigned char>(line[next]) & 0xC0U) == 0x80U) ++next;
  if (line.substr(last).starts_with("&nbsp;")) next = last + std::string_view("&nbsp;").size();
  return next;
}

void put_words(Lead& lead, const Shown& seen, std::string_view line, std::size_t begin,
               std::size_t end) {
  const auto behind = behind_separator(seen.text, end);
  lead.written = std::string(stripped(std::string_view(seen.text).substr(begin, end - begin)));
  const bool whole = lead.end || lead.in_sentence || lead.kind == LeadKind::unknown ||
                     lead.kind == LeadKind::relative;
  const auto place = place_behind(seen, behind, line);
  lead.link = link_before(line, place);
  if (behind >= seen.text.size()) {
    lead.rest.clear();
    // What the time links to is not lost with the time.
    return;
  }
  lead.rest = whole ? std::string(stripped(line)) : balanced_rest(line, place);
  if (whole) lead.link.clear();
}

}  // namespace

std::optional<Lead> read_lead(std::string_view line) {
  line = stripped(line.substr(0, longest_lead_line));
  if (line.empty()) return std::nullopt;
  const auto seen = shown(line);
  LeadReader reader(seen.text);
  auto lead = reader.read();
  if (lead) {
    put_words(*lead, seen, line, reader.begin(), reader.end());
    return lead;
  }
  // A number before it: `3. 14:02`.
  std::size_t digits = 0;
  while (digits < seen.text.size() && is_digit(seen.text[digits])) ++digits;
  const bool numbered = digits > 0 && digits < 3 && digits + 1 < seen.text.size() &&
                        (seen.text[digits] == '.' || seen.text[digits] == ')') &&
                        seen.text[digits + 1] == ' ';
  if (!numbered) return std::nullopt;
  return read_lead(line.substr(seen.place[digits + 1]));
}

std::optional<Lead> read_labelled_lead(std::string_view line) {
  line = stripped(line.substr(0, longest_lead_line));
  const auto seen = shown(line);
  const std::string_view text = seen.text;
  if (text.empty()) return std::nullopt;
  const bool letter = is_letter(text.front()) || static_cast<unsigned char>(text.front()) >= 0xC0 ||
                      text.front() == '[';
  if (!letter) return std::nullopt;
  const auto bracket = text.front() == '[' ? 1U : 0U;
  for (std::size_t at = 1; at < text.size() && at <= longest_label; ++at) {
    std::size_t size = 0;
    if (text.substr(at).starts_with(":") && at + 1 < text.size() && !is_digit(text[at - 1]))
      size = 1;
    if (text.substr(at).starts_with("：")) size = std::string_view("：").size();
    for (const std::string_view dash : {" - ", " – ", " — ", " @ ", " at "}) {
      if (text.substr(at).starts_with(dash)) size = dash.size();
    }
    if (size == 0 && text[at] == ' ' &&
        is_moment_label(text::lower_ascii(text.substr(bracket, at - bracket))))
      size = 1;
    if (size == 0) continue;
    const auto label = stripped(text.substr(bracket, at - bracket));
    if (label.size() < 2 || is_fact_label(text::lower_ascii(label))) return std::nullopt;
    const auto rest = text.substr(at + size);
    LeadReader reader(rest);
    auto lead = reader.read();
    if (!lead || lead->in_sentence || !lead->time.hour) continue;
    if (lead->kind != LeadKind::sure) continue;
    const auto begin = at + size + reader.begin();
    const auto end = at + size + reader.end();
    put_words(*lead, seen, line, begin, end);
    lead->is_label = true;
    lead->label = std::string(label);
    const auto behind = behind_separator(seen.text, end);
    const auto words = behind >= text.size()
                           ? std::string()
                           : balanced_rest(line, place_behind(seen, behind, line));
    lead->rest = lead->label;
    if (lead->end) lead->rest += ": " + lead->written;
    if (!words.empty()) lead->rest += ": " + words;
    return lead;
  }
  return std::nullopt;
}

}  // namespace pm::prose
