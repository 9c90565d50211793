#include "pm/time/format.hpp"

#include <cstdint>

#include <fmt/format.h>

#include "calendar.hpp"

namespace pm::time {
namespace {

std::string_view short_month(const Civil& civil) { return month_name(civil.month).substr(0, 3); }

/// Two digits at least. Pages have hundreds of times; this costs a fifth of a format string.
void append_two(std::string& out, std::int64_t number) {
  if (number < 10) out += '0';
  if (number < 100) {
    if (number >= 10) out += static_cast<char>('0' + number / 10);
    out += static_cast<char>('0' + number % 10);
  } else {
    out += std::to_string(number);
  }
}

/// "2024-01-29"; RFC 3339 cannot express years before 0 and after 9999, but pm shows them in this
/// form.
void append_date(std::string& out, const Civil& civil) {
  if (civil.year < 0) out += '-';
  const auto year = civil.year < 0 ? -civil.year : civil.year;
  append_two(out, year / 100);
  append_two(out, year % 100);
  out += '-';
  append_two(out, civil.month);
  out += '-';
  append_two(out, civil.day);
}

void append_clock(std::string& out, const Civil& civil) {
  append_two(out, civil.hour);
  out += ':';
  append_two(out, civil.minute);
}

}  // namespace

std::string posted(Instant instant, Precision precision, const Zone& zone) {
  const auto local = zone.local(instant);
  std::string out(short_month(local));
  out += ' ';
  append_two(out, local.day);
  out += ", ";
  out += std::to_string(local.year);
  if (precision == Precision::day) return out;
  out += " - ";
  append_clock(out, local);
  return out += ' ' + zone.at(instant).abbreviation;
}

std::string sortable(Instant instant, Precision precision, const Zone& zone) {
  const auto local = zone.local(instant);
  std::string out;
  append_date(out, local);
  if (precision == Precision::day) return out;
  out += ' ';
  append_clock(out, local);
  return out += ' ' + zone.at(instant).abbreviation;
}

std::string rfc3339(Instant instant) {
  const auto utc = civil(instant);
  std::string out;
  append_date(out, utc);
  out += 'T';
  append_clock(out, utc);
  out += ':';
  append_two(out, utc.second);
  if (utc.millisecond != 0) out += fmt::format(".{:03}", utc.millisecond);
  return out += 'Z';
}

std::string date(Instant instant, const Zone& zone) {
  std::string out;
  append_date(out, zone.local(instant));
  return out;
}

std::string clock_time(Instant instant, const Zone& zone) {
  std::string out;
  append_clock(out, zone.local(instant));
  return out;
}

std::string short_day(Instant instant, const Zone& zone) {
  const auto local = zone.local(instant);
  return fmt::format("{} {}", local.day, short_month(local));
}

}  // namespace pm::time
