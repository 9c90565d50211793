#include "row_time.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "pm/prose/day.hpp"
#include "pm/text/words.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/written.hpp"

namespace pm::exchange::timeline {
namespace {

constexpr auto forms = "write times as `2024-01-29 14:33`, with an offset or a zone where you can";

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

time::Milliseconds number(std::string_view digits) {
  time::Milliseconds value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

/// Digits of a second that a record does not keep.
bool is_cut(std::string_view text) {
  const auto point = text.find('.');
  if (point == std::string_view::npos) return false;
  const auto end = std::min(text.find_first_not_of("0123456789", point + 1), text.size());
  return end - point > 4;
}

prose::LooseTime as_said(const time::Written& written, std::string_view text) {
  prose::LooseTime said;
  const auto& civil = written.civil;
  said.day = prose::Day{.year = civil.year, .month = civil.month, .day = civil.day};
  said.offset = written.offset;
  said.length = text.size();
  said.cut = is_cut(text);
  if (written.precision == time::Precision::day) return said;
  said.hour = civil.hour;
  said.minute = civil.minute;
  if (written.precision >= time::Precision::second) said.second = civil.second;
  said.millisecond = civil.millisecond;
  said.has_milliseconds = written.precision == time::Precision::millisecond;
  return said;
}

/// A whole text as a time, in the forms of a record first.
std::optional<prose::LooseTime> whole(std::string_view text) {
  if (const auto written = time::read_time(text)) return as_said(*written, text);
  auto said = prose::loose_time(text);
  if (!said || !text::trimmed(text.substr(said->length)).empty()) return std::nullopt;
  return said;
}

auto no_moment(std::string message, std::string help) {
  return failed(
      text::Diagnostic{.rule = "import", .message = std::move(message), .help = std::move(help)});
}

/// Of what begins like a time of a record, the reader of records knows best what is wrong.
auto no_time(std::string_view text, std::string_view why = {}) {
  const auto read = time::read_time(text);
  if (!read && text.size() > 4 && is_digits(text.substr(0, 4)) && text[4] == '-')
    return no_moment(fmt::format("{} is not a time: {}", text::quoted(text), read.error().message),
                     read.error().help);
  return no_moment(
      fmt::format("{} is not a time{}{}", text::quoted(text), why.empty() ? "" : ": ", why), forms);
}

/// `1/29/2024 2:33 PM` with the year first, where it is plain which part is the day, or `order`
/// says it. Nothing where it is not; other texts stay as they are.
std::optional<std::string> year_first(std::string_view text, std::string_view order) {
  const auto first = text.find('/');
  if (first == std::string_view::npos) return std::string(text);
  const auto second = text.find('/', first + 1);
  if (second == std::string_view::npos) return std::string(text);
  const auto a = text.substr(0, first);
  const auto b = text.substr(first + 1, second - first - 1);
  const auto year = text.substr(second + 1, 4);
  const bool days = a.size() <= 2 && b.size() <= 2 && year.size() == 4;
  if (!days || !is_digits(a) || !is_digits(b) || !is_digits(year)) return std::string(text);
  const auto date = [&](std::string_view month, std::string_view day) {
    return fmt::format("{}-{:02}-{:02}{}", year, number(month), number(day),
                       text.substr(second + 5));
  };
  if (number(b) > 12 || number(a) == number(b) || order == "month-first") return date(a, b);
  if (number(a) > 12 || order == "day-first") return date(b, a);
  return std::nullopt;
}

/// A time of day that lies further back than this is on the next day.
constexpr auto half_a_day = 12 * time::hours;

}  // namespace

std::optional<model::Moment> epoch_time(std::string_view text) {
  const auto point = std::min(text.find('.'), text.size());
  const auto whole = text.substr(0, point);
  const auto fraction = text.substr(std::min(point + 1, text.size()));
  if (!is_digits(whole) || (point < text.size() && !is_digits(fraction))) return std::nullopt;
  if (whole.size() == 13) return model::Moment{{number(whole)}, time::Precision::millisecond};
  if (whole.size() != 10) return std::nullopt;
  auto thousandths = std::string(fraction.substr(0, 3));
  thousandths.resize(3, '0');
  const auto at = number(whole) * time::seconds + number(thousandths);
  const bool exact = number(thousandths) == 0;
  return model::Moment{{at}, exact ? time::Precision::second : time::Precision::millisecond};
}

Result<conclude::Concluded> RowTimes::read(std::string_view cell, std::string_view date,
                                           std::string_view zone) {
  cell = text::trimmed(cell);
  if (const auto epoch = epoch_time(cell)) {
    const bool milliseconds = cell.find('.') == std::string_view::npos && cell.size() == 13;
    return conclude::Concluded{*epoch,
                               milliseconds ? "milliseconds since 1970" : "seconds since 1970"};
  }
  const auto order = mapped(settings_, "date", "order").value_or("");
  const auto dated = year_first(cell, order);
  const auto day = year_first(text::trimmed(date), order);
  if (!dated || !day)
    return no_moment(fmt::format("{} can be two days", text::quoted(dated ? date : cell)),
                     "use `--map date.order=month-first` or `--map date.order=day-first`");
  auto text = *dated;
  auto said = whole(text);
  if ((!said || !said->day) && !date.empty()) {
    text = fmt::format("{} {}", *day, cell);
    said = whole(text);
  }
  if (!said) return no_time(text);
  conclude::Around around{
      .day = day_, .zone = settings_.zone, .zone_decides = settings_.zone_was_given, .company = {}};
  const bool has_zone = said->offset || !said->abbreviation.empty();
  if (has_zone || zone.empty() || !said->hour) return moment(*said, text, around);
  if (const auto named = time::find_zone(zone)) {
    around.zone = *named;
    return moment(*said, text, around);
  }
  // What is no name of a zone is an offset or an abbreviation, as a time may have behind it.
  text = fmt::format("{} {}", text, zone);
  said = whole(text);
  if (said) return moment(*said, text, around);
  return no_moment(fmt::format("{} is not a time zone", text::quoted(zone)),
                   "write one such as `Europe/Berlin`, `UTC` or `-05:00`");
}

Result<conclude::Concluded> RowTimes::moment(const prose::LooseTime& said, std::string_view text,
                                             const conclude::Around& around) {
  if (!said.day && day_) return on_the_day_before(said, text, around);
  auto result = conclude::moment(said, around);
  if (!result) return no_time(text, result.error().message);
  day_ = said.day;
  at_ = result->moment.at;
  return result;
}

Result<conclude::Concluded> RowTimes::on_the_day_before(const prose::LooseTime& said,
                                                        std::string_view text,
                                                        conclude::Around around) {
  auto dated = said;
  dated.day = day_;
  const auto before = at_;
  auto result = moment(dated, text, around);
  if (result && before - result->moment.at > half_a_day) {
    dated.day = next(*day_);
    result = moment(dated, text, around);
  }
  if (result) {
    result->remark = fmt::format("{:04}-{:02}-{:02}, the day of the row before it{}", day_->year,
                                 day_->month, day_->day, result->remark.empty() ? "" : "; ") +
                     result->remark;
  }
  return result;
}

}  // namespace pm::exchange::timeline
