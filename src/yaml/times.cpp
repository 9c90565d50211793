#include <string>
#include <variant>

#include "pm/time/when.hpp"
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

void report_mistake(Reader& reader, const Node& node, const time::TimeMistake& mistake) {
  reader.add({.rule = mistake.zone ? "time-zone" : "time-format",
              .message = mistake.message,
              .where = part_of(reader, node, mistake.part),
              .help = mistake.help});
}

/// The instant of a time that has been read, in the zone of its offset or of the record.
std::optional<time::Instant> placed(Reader& reader, const Node& node,
                                    const time::Written& written) {
  // A day is not known to the hour, so that it needs no zone.
  const bool needs_zone = !written.offset && written.precision != time::Precision::day;
  if (needs_zone && !reader.zone) {
    reader.without_zone(reader.where(node));
    return std::nullopt;
  }
  const auto found = time::instant_of(written, node.text, reader.zone.value_or(time::Zone()));
  if (const auto* instant = std::get_if<time::Instant>(&found)) return *instant;
  report_mistake(reader, node, std::get<time::TimeMistake>(found));
  return std::nullopt;
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
  if (const auto instant = placed(reader, node, written)) {
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
