#include "calendar.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cells.hpp"
#include "pm/text/utf8.hpp"
#include "pm/time/civil.hpp"

namespace pm::exchange::tables {
namespace {

constexpr std::size_t widest = 75;  ///< octets of a line without its end (RFC 5545, 3.1)

/// Text as a value (RFC 5545, 3.3.11). No control character but LF comes in.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

/// Content lines, each folded where it gets too long, but within no code point.
class CalendarLines {
 public:
  void add(std::string_view content) {
    std::size_t room = widest;
    while (!content.empty()) {
      const auto bytes = text::code_point(content).bytes;
      if (bytes > room) {
        out_ += "\r\n ";
        room = widest - 1;
      }
      out_ += content.substr(0, bytes);
      content.remove_prefix(bytes);
      room -= bytes;
    }
    out_ += "\r\n";
  }

  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) add(fmt::format("{}:{}", name, escaped(value)));
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

std::string date(const time::Civil& civil) {
  return fmt::format("{:04}{:02}{:02}", std::clamp(civil.year, 0, 9999), civil.month, civil.day);
}

std::string in_utc(time::Instant instant) {
  const auto civil = time::civil(instant);
  return fmt::format("{}T{:02}{:02}{:02}Z", date(civil), civil.hour, civil.minute, civil.second);
}

/// Midnight of a local day, as a clock in UTC would count it: days can be added to it.
time::Instant day(const model::Moment& moment, const time::Zone& zone) {
  const auto local = zone.local(moment.at);
  return time::in_utc({.year = local.year, .month = local.month, .day = local.day});
}

void set_days(Event& event, time::Instant first, time::Instant last) {
  event.start = "DTSTART;VALUE=DATE:" + date(time::civil(first));
  // The end is the first day that is no longer part of it.
  event.end = "DTEND;VALUE=DATE:" + date(time::civil(std::max(first, last) + time::days));
}

std::string categories(const std::vector<std::string>& all) {
  std::string out;
  for (const auto& each : all) out += (out.empty() ? "" : ",") + escaped(line(each));
  return out;
}

void add(CalendarLines& out, const Event& event) {
  out.add("BEGIN:VEVENT");
  out.add("UID:" + event.uid);
  out.add("DTSTAMP:" + in_utc(event.stamp));
  out.add("LAST-MODIFIED:" + in_utc(event.stamp));
  out.add("SEQUENCE:" + std::to_string(event.sequence));
  out.add(event.start);
  if (!event.end.empty()) out.add(event.end);
  out.text("SUMMARY", line(event.summary));
  out.text("DESCRIPTION", lines(event.description));
  if (!event.url.empty()) out.add("URL:" + event.url);
  if (!event.categories.empty()) out.add("CATEGORIES:" + categories(event.categories));
  out.add(event.cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
  // Nobody is busy because of it.
  out.add("TRANSP:TRANSPARENT");
  out.add("END:VEVENT");
}

}  // namespace

void set_window(Event& event, const model::Moment& from, const model::Maybe<model::Moment>& to,
                const time::Zone& zone) {
  if (from.known_to_the_day() || (to && to->value.known_to_the_day())) {
    return set_days(event, day(from, zone), day(to ? to->value : from, zone));
  }
  event.start = "DTSTART:" + in_utc(from.at);
  const auto end = to ? in_utc(to->value.at) : std::string();
  if (to && to->value.at > from.at && "DTSTART:" + end != event.start) event.end = "DTEND:" + end;
}

void set_day(Event& event, const model::Moment& moment, const time::Zone& zone) {
  set_days(event, day(moment, zone), day(moment, zone));
}

std::string calendar(std::string_view name, const std::vector<Event>& events) {
  CalendarLines out;
  out.add("BEGIN:VCALENDAR");
  out.add("VERSION:2.0");
  out.add("PRODID:-//pm//export icalendar//EN");
  out.add("CALSCALE:GREGORIAN");
  out.text("NAME", line(name));
  out.text("X-WR-CALNAME", line(name));
  for (const auto& event : events) add(out, event);
  out.add("END:VCALENDAR");
  return out.take();
}

}  // namespace pm::exchange::tables
