#include "pm/time/format.hpp"

#include <fmt/format.h>

#include "calendar.hpp"

namespace pm::time {
namespace {

std::string_view short_month(const Civil& civil) { return month_name(civil.month).substr(0, 3); }

/// "2024-01-29"; RFC 3339 cannot express years before 0 and after 9999, but pm shows them in this
/// form.
std::string iso_date(const Civil& civil) {
  const auto sign = civil.year < 0 ? "-" : "";
  const auto year = civil.year < 0 ? -civil.year : civil.year;
  return fmt::format("{}{:04}-{:02}-{:02}", sign, year, civil.month, civil.day);
}

std::string hours_and_minutes(const Civil& civil) {
  return fmt::format("{:02}:{:02}", civil.hour, civil.minute);
}

}  // namespace

std::string posted(Instant instant, Precision precision, const Zone& zone) {
  const auto local = zone.local(instant);
  const auto day = fmt::format("{} {:02}, {}", short_month(local), local.day, local.year);
  if (precision == Precision::day) return day;
  return fmt::format("{} - {} {}", day, hours_and_minutes(local), zone.at(instant).abbreviation);
}

std::string sortable(Instant instant, Precision precision, const Zone& zone) {
  const auto local = zone.local(instant);
  if (precision == Precision::day) return iso_date(local);
  return fmt::format("{} {} {}", iso_date(local), hours_and_minutes(local),
                     zone.at(instant).abbreviation);
}

std::string rfc3339(Instant instant) {
  const auto utc = civil(instant);
  auto out = fmt::format("{}T{}:{:02}", iso_date(utc), hours_and_minutes(utc), utc.second);
  if (utc.millisecond != 0) out += fmt::format(".{:03}", utc.millisecond);
  return out + 'Z';
}

std::string date(Instant instant, const Zone& zone) { return iso_date(zone.local(instant)); }

std::string clock_time(Instant instant, const Zone& zone) {
  return hours_and_minutes(zone.local(instant));
}

std::string short_day(Instant instant, const Zone& zone) {
  const auto local = zone.local(instant);
  return fmt::format("{} {}", local.day, short_month(local));
}

}  // namespace pm::time
