#include <string>
#include <variant>

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "pm/time/written.hpp"
#include "values.hpp"

namespace pm::yaml {
namespace {

using model::Moment;

/// The place of a part of a scalar; all of it where the text in the file is not what it says.
text::Where part_of(const Reader& reader, const Node& node, text::Span part) {
  const bool quoted = node.style == Style::single_quoted || node.style == Style::double_quoted;
  const auto begin = node.span.begin + (quoted ? 1 : 0);
  const auto size = static_cast<std::uint32_t>(node.text.size());
  const bool same =
      begin + size <= node.span.end && reader.source().at({begin, begin + size}) == node.text;
  if (!same || part.end > size) return reader.where(node);
  return reader.where({begin + part.begin, begin + part.end});
}

/// "`2024-11-03T01:30-04:00`": what to write so that there is no doubt.
std::string with_offset(time::Instant instant, const time::Zone& zone) {
  const auto civil = zone.local(instant);
  const auto east = zone.at(instant).east / time::minutes;
  const auto minutes = east < 0 ? -east : east;
  return fmt::format("`{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}`", civil.year, civil.month,
                     civil.day, civil.hour, civil.minute, civil.second, east < 0 ? '-' : '+',
                     minutes / 60, minutes % 60);
}

void report_unclear(Reader& reader, const Node& node, const time::Unclear& unclear) {
  const auto& zone = *reader.zone;
  reader.add({.rule = "time-zone",
              .message = fmt::format("clocks in {} {} {}", zone.name(),
                                     unclear.skipped ? "skipped" : "showed twice",
                                     text::quoted(node.text)),
              .where = reader.where(node),
              .help = fmt::format("write {} ({}) or {} ({})", with_offset(unclear.first, zone),
                                  time::rfc3339(unclear.first), with_offset(unclear.second, zone),
                                  time::rfc3339(unclear.second))});
}

/// The instant of a time that has been read, in the zone of its offset or of the record.
std::optional<time::Instant> instant_of(Reader& reader, const Node& node,
                                        const time::Written& written) {
  if (written.offset) return time::in_utc(written.civil) + -*written.offset;
  // A day is not known to the hour, so that it needs no zone.
  if (!reader.zone && written.precision == time::Precision::day) return time::in_utc(written.civil);
  if (!reader.zone) {
    reader.without_zone(reader.where(node));
    return std::nullopt;
  }
  const auto found = reader.zone->instant(written.civil);
  if (const auto* instant = std::get_if<time::Instant>(&found)) return *instant;
  const auto& unclear = std::get<time::Unclear>(found);
  // Where clocks change at midnight, the day still begins.
  if (written.precision == time::Precision::day) return unclear.first;
  report_unclear(reader, node, unclear);
  return std::nullopt;
}

void report_mistake(Reader& reader, const Node& node, const time::TimeMistake& mistake) {
  reader.add({.rule = mistake.zone ? "time-zone" : "time-format",
              .message = mistake.message,
              .where = part_of(reader, node, mistake.part),
              .help = mistake.help});
}

/// `or_else` says what may stand there instead of a time.
void read_moment(Reader& reader, const Node& node, const std::string& text,
                 model::Maybe<Moment>& into, std::string_view or_else = {}) {
  auto read = time::read_time(text);
  if (auto* mistake = std::get_if<time::TimeMistake>(&read)) {
    if (!mistake->help.empty()) mistake->help += or_else;
    report_mistake(reader, node, *mistake);
    return;
  }
  const auto& written = std::get<time::Written>(read);
  if (const auto instant = instant_of(reader, node, written)) {
    into = {Moment{*instant, written.precision}, reader.where(node)};
  }
}

void read_zone(Reader& reader, const Node& node, std::optional<time::Zone>& into) {
  const auto* text = text_of(reader, node);
  if (text == nullptr) return;
  const auto found = time::find_zone(*text);
  if (const auto* zone = std::get_if<time::Zone>(&found)) {
    into = *zone;
    return;
  }
  const auto& mistake = std::get<time::ZoneMistake>(found);
  reader.add({.rule = "time-zone",
              .message = mistake.message,
              .where = reader.where(node),
              .help = mistake.help});
}

}  // namespace

void Value<model::Maybe<Moment>>::read(Reader& reader, const Node& node,
                                       model::Maybe<Moment>& into) {
  if (const auto* text = text_of(reader, node)) read_moment(reader, node, *text, into);
}

void TimeOrDuration::read(Reader& reader, const Node& node, model::Maybe<Moment>& into) {
  const auto* text = text_of(reader, node);
  if (text == nullptr || time::read_duration(*text)) return;
  read_moment(reader, node, *text, into, ", or a duration such as `30m`");
}

void Value<std::optional<time::Zone>>::read(Reader& reader, const Node& node,
                                            std::optional<time::Zone>& into) {
  read_zone(reader, node, into);
}

void Value<time::Zone>::read(Reader& reader, const Node& node, time::Zone& into) {
  std::optional<time::Zone> zone;
  read_zone(reader, node, zone);
  if (zone) into = *zone;
}

}  // namespace pm::yaml
