#include "list_period.hpp"

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "pm/time/when.hpp"

namespace pm::commands {
namespace {

using Edge = std::variant<time::Instant, UsageMistake>;

/// The last moment of the day that begins here, however long it is.
time::Instant end_of_day(time::Instant begin, const time::Zone& zone) {
  time::Written next;
  next.civil = time::civil(time::in_utc(zone.local(begin)) + time::days);
  next.civil.hour = next.civil.minute = next.civil.second = next.civil.millisecond = 0;
  next.precision = time::Precision::day;
  // A day always has an instant.
  return time::instant_of(next, {}, zone).value() + time::Milliseconds{-1};
}

Edge edge(std::string_view option, const std::string& text, time::Instant now,
          const time::Zone& zone) {
  if (const auto length = time::read_duration(text)) return now + -*length;
  const auto heard = time::read_when(text, now, zone);
  if (!heard) {
    return UsageMistake{
        fmt::format("`{}` cannot be {}: {}", option, text::quoted(text), heard.error().message),
        heard.error().help};
  }
  const bool whole_day = heard->precision == time::Precision::day && option == "--until";
  return whole_day ? end_of_day(heard->at, zone) : heard->at;
}

}  // namespace

std::variant<Period, UsageMistake> period(const Arguments& arguments, time::Instant now,
                                          const time::Zone& zone) {
  Period period;
  for (const auto& [option, into] :
       {std::pair{"--since", &Period::since}, std::pair{"--until", &Period::until}}) {
    const auto text = arguments.value(option);
    if (!text) continue;
    auto found = edge(option, *text, now, zone);
    if (auto* mistake = std::get_if<UsageMistake>(&found)) return std::move(*mistake);
    period.*into = std::get<time::Instant>(found);
  }
  if (period.since && period.until && *period.until < *period.since)
    return UsageMistake{"the time of `--until` comes before that of `--since`", "swap them"};
  return period;
}

}  // namespace pm::commands
