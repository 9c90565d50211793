#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pm/model/moment.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange::tables {

/// An entry of a calendar, in plain text. Texts may hold anything.
struct Event {
  std::string uid;
  time::Instant stamp;     ///< when it was last changed
  std::string start = {};  ///< a property with its value: "DTSTART:20240129T162600Z"
  std::string end = {};    ///< empty: none
  std::string summary;
  std::string description;  ///< lines with LF between them
  std::string url;          ///< empty: none; with a scheme
  std::vector<std::string> categories;
  bool cancelled = false;
  std::size_t sequence = 0;  ///< the number of its revision, which never decreases
};

/// Sets when an event begins and ends. It is one of whole days when one of its ends is known to
/// the day only. An end that does not lie behind the start is left out.
void set_window(Event& event, const model::Moment& from, const model::Maybe<model::Moment>& to,
                const time::Zone& zone);
/// Makes it an event of the whole day in the zone on which a moment lies.
void set_day(Event& event, const model::Moment& moment, const time::Zone& zone);

/// A calendar of these events (RFC 5545).
[[nodiscard]] std::string calendar(std::string_view name, const std::vector<Event>& events);

}  // namespace pm::exchange::tables
