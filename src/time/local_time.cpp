#include <fmt/format.h>

#include "notation.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "pm/time/when.hpp"

namespace pm::time {
namespace {

/// "-05:00"
std::string offset_words(Milliseconds east) {
  const auto size = east < 0 ? -east : east;
  return fmt::format("{}{:02}:{:02}", east < 0 ? '-' : '+', size / hours, size % hours / minutes);
}

/// Returns false for the offsets of towns before time zones, which have seconds.
bool can_be_written(Milliseconds east) {
  return east % minutes == 0 && east <= largest_offset && east >= -largest_offset;
}

std::string clock_words(const Civil& civil, Precision precision) {
  auto out = fmt::format("{:02}:{:02}", civil.hour, civil.minute);
  if (precision >= Precision::second) out += fmt::format(":{:02}", civil.second);
  if (precision == Precision::millisecond) out += fmt::format(".{:03}", civil.millisecond);
  return out;
}

text::Diagnostic unclear_mistake(const Unclear& unclear, std::string_view text, const Zone& zone) {
  const auto choice = [&zone](Instant instant) {
    return fmt::format("`{}` ({})", written(instant, Precision::second, zone), rfc3339(instant));
  };
  return {.rule = "time-zone",
          .message = fmt::format("clocks in {} {} {}", zone.name(),
                                 unclear.skipped ? "skipped" : "showed twice", text::quoted(text)),
          .where = {nullptr, {0, static_cast<std::uint32_t>(text.size())}},
          .help = fmt::format("write {} or {}", choice(unclear.first), choice(unclear.second))};
}

}  // namespace

Result<Instant> instant_of(const Written& time, std::string_view text, const Zone& zone) {
  if (time.offset) return in_utc(time.civil) + -*time.offset;
  const auto found = zone.instant(time.civil);
  if (found) return *found;
  const auto& unclear = found.error();
  // If clocks skip midnight, the day begins after the skipped hour.
  if (time.precision == Precision::day) return unclear.skipped ? unclear.second : unclear.first;
  return failed(unclear_mistake(unclear, text, zone));
}

std::string written(Instant instant, Precision precision, const Zone& zone) {
  if (precision == Precision::day) return date(instant, zone);
  const auto east = zone.at(instant).east;
  if (!can_be_written(east)) return written(instant, precision, Zone());
  return fmt::format("{}T{}{}", date(instant, zone), clock_words(zone.local(instant), precision),
                     zone == Zone() ? "Z" : offset_words(east));
}

}  // namespace pm::time
