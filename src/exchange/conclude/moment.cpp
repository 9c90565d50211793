#include "moment.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "pm/prose/abbreviations.hpp"
#include "pm/prose/day.hpp"
#include "pm/prose/loose_time.hpp"
#include "pm/text/words.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/when.hpp"
#include "pm/time/written.hpp"

namespace pm::exchange::conclude {
namespace {

using Conclusion = Result<Concluded>;

/// Why a time has no moment; who knows its place says so.
auto no_moment(std::string why) {
  return failed(text::Diagnostic{.rule = "import", .message = std::move(why)});
}

/// The day that is meant: its own, with the year of its surroundings, or theirs.
Result<prose::Day> whole_day(const prose::LooseTime& said, const Around& around) {
  if (!said.day && !around.day) return no_moment("it has no day");
  auto day = said.day ? *said.day : *around.day;
  if (day.year == 0 && around.day) day.year = around.day->year;
  if (day.year == 0) return no_moment("it has no year");
  if (day.month < 1 || day.month > 12 || day.day < 1) return no_moment("it has no day");
  return day;
}

Conclusion no_such_day(const prose::Day& day) {
  return no_moment(
      fmt::format("there is no {} {} {}", day.day, time::month_name(day.month), day.year));
}

time::Precision precision_of(const prose::LooseTime& said) {
  if (!said.hour) return time::Precision::day;
  if (said.has_milliseconds) return time::Precision::millisecond;
  return said.second ? time::Precision::second : time::Precision::minute;
}

std::string offset_words(time::Milliseconds east) {
  const auto length = east < 0 ? -east : east;
  return fmt::format("{}{:02}:{:02}", east < 0 ? '-' : '+', length / time::hours,
                     length % time::hours / time::minutes);
}

/// "`IST` read as +05:30 (India), not +01:00 (Ireland, summer) or +02:00 (Israel)"
std::string reading_words(const prose::Abbreviation& row, const prose::AbbreviationReading& taken,
                          std::string_view why) {
  std::string others;
  for (const auto& other : row.readings()) {
    if (other.east == taken.east) continue;
    others += fmt::format("{}{} ({})", others.empty() ? "" : " or ", offset_words(other.east),
                          other.place);
  }
  return fmt::format("`{}` read as {} ({}){}, not {}", row.word, offset_words(taken.east),
                     taken.place, why, others);
}

/// The reading whose abbreviation a zone shows at a moment. Zones without letters of their own show
/// an offset only.
const prose::AbbreviationReading* reading_at(const prose::Abbreviation& row, const time::Zone& zone,
                                             const time::Civil& civil, time::Milliseconds away,
                                             bool by_name) {
  for (const auto& reading : row.readings()) {
    const auto shown = zone.at(time::in_utc(civil) + (away - reading.east));
    if (shown.east == reading.east && (!by_name || shown.abbreviation == row.word)) return &reading;
  }
  return nullptr;
}

/// The reading that a zone shows at the moment that it makes, else half a year away: people write
/// `CST` in summer as well.
const prose::AbbreviationReading* reading_of_zone(const prose::Abbreviation& row,
                                                  const time::Zone& zone,
                                                  const time::Civil& civil) {
  constexpr auto half_a_year = 182 * time::days;
  for (const auto away : {time::Milliseconds{0}, half_a_year, -half_a_year}) {
    if (const auto* const found = reading_at(row, zone, civil, away, true)) return found;
  }
  return reading_at(row, zone, civil, 0, false);
}

/// The reading whose other half of the year the document names too.
const prose::AbbreviationReading* reading_of_company(const prose::Abbreviation& row,
                                                     const std::vector<std::string>& company) {
  for (const auto& reading : row.readings()) {
    if (reading.partner.empty()) continue;
    if (std::find(company.begin(), company.end(), reading.partner) != company.end())
      return &reading;
  }
  return nullptr;
}

struct Chosen {
  time::Milliseconds east = 0;
  std::string remark;
};

Chosen chosen(const prose::Abbreviation& row, const Around& around, const time::Civil& civil) {
  const auto all = row.readings();
  if (all.size() == 1) return {.east = all.front().east, .remark = {}};
  if (around.zone && around.zone_decides) {
    if (const auto* const reading = reading_of_zone(row, *around.zone, civil)) {
      const auto why = fmt::format(" as in {}", around.zone->name());
      return {.east = reading->east, .remark = reading_words(row, *reading, why)};
    }
  }
  if (const auto* const reading = reading_of_company(row, around.company)) {
    const auto why = fmt::format(" as it stands beside `{}`", reading->partner);
    return {.east = reading->east, .remark = reading_words(row, *reading, why)};
  }
  return {.east = all.front().east, .remark = reading_words(row, all.front(), "")};
}

/// The instant that clocks of a zone show this at. Of a time that they showed twice the first; one
/// that they skipped is read by the clocks before the change.
Concluded in_zone(const time::Civil& civil, const time::Zone& zone) {
  const auto found = zone.instant(civil);
  if (found) return {.moment = {.at = *found}, .remark = {}};
  const auto& unclear = found.error();
  if (unclear.skipped) {
    return {.moment = {.at = unclear.second},
            .remark = fmt::format("clocks in {} skipped this time; read by those before the change",
                                  zone.name())};
  }
  return {.moment = {.at = unclear.first},
          .remark =
              fmt::format("clocks in {} showed this time twice; the first is taken", zone.name())};
}

/// A day alone begins when the first clock time of its zone does.
Conclusion day_in_zone(const time::Civil& civil, const time::Zone& zone) {
  auto found = time::instant_of({.civil = civil, .precision = time::Precision::day}, {}, zone);
  if (!found) return failed(std::move(found).error());
  return Concluded{.moment = {.at = *found}, .remark = {}};
}

Conclusion without_zone(const prose::LooseTime& said, const Around& around,
                        const time::Civil& civil) {
  const auto zone = around.zone.value_or(time::Zone{});
  if (!said.hour) return day_in_zone(civil, zone);
  auto read = in_zone(civil, zone);
  if (!around.zone) read.remark = "no zone; read in UTC";
  return read;
}

Conclusion with_abbreviation(const prose::LooseTime& said, const Around& around,
                             const time::Civil& civil) {
  if (said.abbreviation.find('/') != std::string::npos) {
    const auto zone = time::find_zone(said.abbreviation);
    if (!zone) return failed(zone.error());
    return in_zone(civil, *zone);
  }
  const auto* const row = prose::abbreviation(said.abbreviation);
  if (row == nullptr)
    return no_moment(fmt::format("unknown time zone {}", text::quoted(said.abbreviation)));
  if (row->zone.empty()) {
    auto choice = chosen(*row, around, civil);
    return Concluded{.moment = {.at = time::in_utc(civil) + -choice.east},
                     .remark = std::move(choice.remark)};
  }
  const auto zone = time::find_zone(row->zone);
  if (!zone) return failed(zone.error());
  return in_zone(civil, *zone);
}

Conclusion in_its_zone(const prose::LooseTime& said, const Around& around,
                       const time::Civil& civil) {
  if (said.offset)
    return Concluded{.moment = {.at = time::in_utc(civil) + -*said.offset}, .remark = {}};
  if (!said.abbreviation.empty()) return with_abbreviation(said, around, civil);
  return without_zone(said, around, civil);
}

}  // namespace

Result<Concluded> moment(const prose::LooseTime& said, const Around& around) {
  const auto day = whole_day(said, around);
  if (!day) return failed(day.error());
  if (!exists(*day)) return no_such_day(*day);
  auto conclusion = in_its_zone(said, around, civil_of(said, *day));
  if (conclusion) {
    conclusion->moment.precision = precision_of(said);
    if (said.cut) {
      conclusion->remark += fmt::format("{}digits below the millisecond are left out",
                                        conclusion->remark.empty() ? "" : "; ");
    }
  }
  return conclusion;
}

}  // namespace pm::exchange::conclude
