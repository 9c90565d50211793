#include <fmt/format.h>

#include <iterator>
#include <string_view>

#include "pm/text/words.hpp"
#include "pm/time/format.hpp"

namespace pm::time {
namespace {

/// A duration split into units. Unsigned, because the minimum of `Milliseconds` has no positive
/// counterpart.
struct Parts {
  bool negative = false;
  std::uint64_t days = 0;
  std::uint64_t hours = 0;
  std::uint64_t minutes = 0;
  std::uint64_t seconds = 0;
  std::uint64_t milliseconds = 0;
};

std::uint64_t size_of(Milliseconds length) {
  const auto bits = static_cast<std::uint64_t>(length);
  return length < 0 ? 0 - bits : bits;
}

Parts parts(Milliseconds length, std::uint64_t size) {
  return {.negative = length < 0,
          .days = size / time::days,
          .hours = size % time::days / time::hours,
          .minutes = size % time::hours / time::minutes,
          .seconds = size % time::minutes / time::seconds,
          .milliseconds = size % time::seconds};
}

/// Returns the parts that pm shows. Below a day they are cut and not rounded. So no duration
/// includes time that did not pass, and it agrees to the second with the times next to it. From a
/// day on seconds would be noise. The rest is rounded, with an error of at most half a minute.
Parts for_people(Milliseconds length) {
  constexpr auto minute = static_cast<std::uint64_t>(minutes);
  const auto size = size_of(length);
  if (size >= days) return parts(length, (size + minute / 2) / minute * minute);
  auto shown = parts(length, size);
  if (size >= seconds) shown.milliseconds = 0;
  return shown;
}

/// Writes one unit after another with a space between, and omits units that are zero.
struct Words {
  std::string text;
  bool letters = false;  ///< "35m", otherwise "35 minutes"

  void add(std::uint64_t count, std::string_view letter, std::string_view word) {
    if (count == 0) return;
    if (!text.empty()) text += ' ';
    text += letters ? fmt::format("{}{}", count, letter) : text::counted(count, word);
  }
};

std::string worded(Milliseconds length, bool letters) {
  const auto shown = for_people(length);
  Words words{.text = {}, .letters = letters};
  words.add(shown.days, "d", "day");
  words.add(shown.hours, "h", "hour");
  words.add(shown.minutes, "m", "minute");
  words.add(shown.seconds, "s", "second");
  words.add(shown.milliseconds, "ms", "millisecond");
  if (words.text.empty()) return letters ? "0s" : "0 seconds";
  if (!shown.negative) return words.text;
  return (letters ? "-" : "minus ") + words.text;
}

}  // namespace

std::string long_duration(Milliseconds length) { return worded(length, false); }

std::string short_duration(Milliseconds length) { return worded(length, true); }

std::string iso_duration(Milliseconds length) {
  const auto all = parts(length, size_of(length));
  std::string date;
  if (all.days > 0) date = fmt::format("{}D", all.days);
  std::string clock;
  const auto out = std::back_inserter(clock);
  if (all.hours > 0) fmt::format_to(out, "{}H", all.hours);
  if (all.minutes > 0) fmt::format_to(out, "{}M", all.minutes);
  if (all.milliseconds > 0) {
    auto fraction = fmt::format("{:03}", all.milliseconds);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    fmt::format_to(out, "{}.{}S", all.seconds, fraction);
  } else if (all.seconds > 0 || (clock.empty() && date.empty())) {
    fmt::format_to(out, "{}S", all.seconds);
  }
  return fmt::format("{}P{}{}{}", all.negative ? "-" : "", date, clock.empty() ? "" : "T", clock);
}

}  // namespace pm::time
