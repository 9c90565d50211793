#include "loose_day.hpp"

#include <string>

#include "pm/text/words.hpp"
#include "pm/time/civil.hpp"
#include "runs.hpp"

namespace pm::time {
namespace {

constexpr int first_year = 1900;  ///< of dates with a month in letters

constexpr std::size_t longest_word = 9;  ///< "wednesday", "yesterday", "september"

/// Consumes a text from its start.
class DayReader {
 public:
  DayReader(std::string_view text, int latest_year) : text_(text), latest_year_(latest_year) {}

  [[nodiscard]] std::size_t end() const { return at_; }
  [[nodiscard]] int latest_year() const { return latest_year_; }

  /// The word here in lower case; empty if it is too long for a name.
  [[nodiscard]] std::string word() const {
    const auto letters = run(text_, at_, is_letter);
    return letters.size() > longest_word ? std::string() : text::lower_ascii(letters);
  }
  void pass_word() { at_ += run(text_, at_, is_letter).size(); }
  bool pass(char c) {
    const bool is_here = at(text_, at_) == c;
    if (is_here) ++at_;
    return is_here;
  }
  bool pass_blanks() {
    const auto blanks = run(text_, at_, is_space).size();
    at_ += blanks;
    return blanks > 0;
  }
  [[nodiscard]] std::string_view digits() const { return digits_at(text_, at_); }
  void pass_digits() { at_ += digits().size(); }
  [[nodiscard]] char next() const { return at(text_, at_); }
  /// What follows the run of digits here.
  [[nodiscard]] char after_digits() const { return at(text_, at_ + digits().size()); }

 private:
  std::string_view text_;
  int latest_year_;
  std::size_t at_ = 0;
};

/// The whole name, or its usual short forms: `Tue`, `Tues`, `Thu`, `Thurs`.
std::optional<int> weekday_of(std::string_view word) {
  const bool usual = word == "tues" || word == "thur" || word == "thurs" || word == "weds";
  const bool is_short = word.size() == 3 || usual;
  for (int day = 0; day < 7; ++day) {
    const auto name = text::lower_ascii(weekday_name(day));
    if (word == name || (is_short && name.starts_with(word.substr(0, 3)))) return day;
  }
  return std::nullopt;
}

/// `29`, `29th`, `29.`; returns 0 for anything else.
int take_day(DayReader& reader) {
  const auto digits = reader.digits();
  const auto value = digits.size() <= 2 && !digits.empty() ? number(digits) : 0;
  if (value < 1 || value > 31) return 0;
  auto ahead = reader;
  ahead.pass_digits();
  const auto ordinal = ahead.word();
  for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
    if (ordinal == suffix) ahead.pass_word();
  }
  if (is_letter(ahead.next()) || ahead.next() == ':') return 0;
  reader = ahead;
  return value;
}

/// ` 2026`, `, 2026`, unless a clock time begins here.
void take_year(DayReader& reader, LooseDay& day) {
  auto ahead = reader;
  const bool comma = ahead.pass(',');
  if (!ahead.pass_blanks() && !comma) return;
  const auto digits = ahead.digits();
  const auto value = digits.size() == 4 ? number(digits) : 0;
  const char after = ahead.after_digits();
  if (value < first_year || value > ahead.latest_year() || is_letter(after)) return;
  ahead.pass_digits();
  day.year = value;
  day.year_may_be_clock = !comma && value / 100 <= 23 && value % 100 <= 59;
  reader = ahead;
}

bool take_month(DayReader& reader, LooseDay& day) {
  day.month = month_of(reader.word());
  if (day.month == 0) return false;
  reader.pass_word();
  reader.pass('.');
  return true;
}

/// `Nov 29`
bool take_month_first(DayReader& reader, LooseDay& day) {
  auto ahead = reader;
  if (!take_month(ahead, day) || !ahead.pass_blanks()) return false;
  day.day = take_day(ahead);
  if (day.day == 0) return false;
  take_year(ahead, day);
  reader = ahead;
  return true;
}

/// `29 Nov`, `29. November`, `29th of November`
bool take_day_first(DayReader& reader, LooseDay& day) {
  auto ahead = reader;
  day.day = take_day(ahead);
  if (day.day == 0) return false;
  ahead.pass('.');
  ahead.pass_blanks();
  if (ahead.word() == "of") {
    ahead.pass_word();
    ahead.pass_blanks();
  }
  if (!take_month(ahead, day) || is_letter(ahead.next())) return false;
  take_year(ahead, day);
  reader = ahead;
  return true;
}

/// `2026-11-29`
bool take_iso(DayReader& reader, LooseDay& day) {
  auto ahead = reader;
  const auto part = [&ahead](std::size_t size) {
    const auto digits = ahead.digits();
    ahead.pass_digits();
    return digits.size() == size ? number(digits) : -1;
  };
  day.year = part(4);
  if (day.year < 0 || !ahead.pass('-')) return false;
  day.month = part(2);
  if (day.month < 1 || day.month > 12 || !ahead.pass('-')) return false;
  day.day = part(2);
  if (day.day < 1 || day.day > 31) return false;
  reader = ahead;
  return true;
}

bool take_date(DayReader& reader, LooseDay& day) {
  for (const auto take : {take_month_first, take_day_first, take_iso}) {
    LooseDay found;
    if (!take(reader, found)) continue;
    found.weekday = day.weekday;
    day = found;
    return true;
  }
  return false;
}

/// `Sunday`, `Sun, Nov 29`
bool take_weekday(DayReader& reader, LooseDay& day) {
  day.weekday = weekday_of(reader.word());
  if (!day.weekday) return false;
  reader.pass_word();
  auto ahead = reader;
  ahead.pass('.');
  ahead.pass(',');
  if (ahead.pass_blanks() && take_date(ahead, day)) reader = ahead;
  return true;
}

bool take_relative(DayReader& reader, LooseDay& day) {
  const auto word = reader.word();
  if (word == "today") day.away = 0;
  if (word == "yesterday") day.away = -1;
  if (word == "tomorrow") day.away = 1;
  if (day.away) reader.pass_word();
  return day.away.has_value();
}

}  // namespace

std::optional<LooseDay> read_loose_day(std::string_view text, int latest_year) {
  DayReader reader(text, latest_year);
  LooseDay day;
  if (!take_relative(reader, day) && !take_weekday(reader, day) && !take_date(reader, day))
    return std::nullopt;
  if (is_letter(reader.next()) || is_digit(reader.next())) return std::nullopt;
  day.length = reader.end();
  return day;
}

}  // namespace pm::time
