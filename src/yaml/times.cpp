#include <string>

#include "pm/time/when.hpp"
#include "pm/time/written.hpp"
#include "values.hpp"

namespace pm::yaml {
namespace {

using model::Moment;

/// Returns the place of a part of a scalar, or of all of it if its text in the file differs.
text::Where part_of(const Reader& reader, const Node& node, text::Span part) {
  const bool quoted = node.style == Style::single_quoted || node.style == Style::double_quoted;
  const auto begin = node.span.begin + (quoted ? 1 : 0);
  const auto size = static_cast<std::uint32_t>(node.text.size());
  const bool same =
      begin + size <= node.span.end && reader.source().at({begin, begin + size}) == node.text;
  if (!same || part.end > size) return reader.where(node);
  return reader.where({begin + part.begin, begin + part.end});
}

/// Reports an error in a time, at its place in the file.
void add_at(Reader& reader, const Node& node, text::Diagnostic wrong) {
  wrong.where = part_of(reader, node, wrong.where.span);
  reader.add(std::move(wrong));
}

/// Returns the instant of a written time, by its offset or in the zone of the record.
std::optional<time::Instant> placed(Reader& reader, const Node& node,
                                    const time::Written& written) {
  // A day has no time of day, so it needs no zone.
  const bool needs_zone = !written.offset && written.precision != time::Precision::day;
  if (needs_zone && !reader.zone) {
    reader.without_zone(reader.where(node));
    return std::nullopt;
  }
  auto found = time::instant_of(written, node.text, reader.zone.value_or(time::Zone()));
  if (found) return *found;
  add_at(reader, node, std::move(found).error());
  return std::nullopt;
}

/// `or_else` completes the help with valid values other than a time.
void read_moment(Reader& reader, const Node& node, const std::string& text,
                 model::Maybe<Moment>& into, std::string_view or_else = {}) {
  auto read = time::read_time(text);
  if (!read) {
    read.error().help += or_else;
    add_at(reader, node, std::move(read).error());
    return;
  }
  if (const auto instant = placed(reader, node, *read)) {
    into = {Moment{*instant, read->precision}, reader.where(node)};
  }
}

void read_zone(Reader& reader, const Node& node, std::optional<time::Zone>& into) {
  const auto* text = text_of(reader, node);
  if (text == nullptr) return;
  auto found = time::find_zone(*text);
  if (found) {
    into = *found;
    return;
  }
  found.error().where = reader.where(node);
  reader.add(std::move(found).error());
}

}  // namespace

void read_value(Reader& reader, const Node& node, Shape shape, model::Maybe<Moment>& into) {
  const auto* text = text_of(reader, node);
  if (text == nullptr) return;
  if (shape == Shape::time_or_duration) {
    if (time::read_duration(*text)) return;  // `count_duration` reads it
    return read_moment(reader, node, *text, into, ", or a duration such as `30m`");
  }
  if (shape == Shape::time_or_unknown) {
    if (*text == model::unknown_time)
      return;  // the field of this name and shape `unknown` keeps it
    return read_moment(reader, node, *text, into, ", or `unknown`");
  }
  read_moment(reader, node, *text, into);
}

void count_duration(Reader& reader, const Node* node, const model::Maybe<Moment>& from,
                    model::Maybe<Moment>& into) {
  if (node == nullptr || into || !from) return;
  const auto length = time::read_duration(node->text);
  if (!length) return;
  into = {{from->value.at + *length, from->value.precision}, reader.where(*node)};
}

void read_value(Reader& reader, const Node& node, Shape, std::optional<time::Zone>& into) {
  read_zone(reader, node, into);
}

void read_value(Reader& reader, const Node& node, Shape, time::Zone& into) {
  std::optional<time::Zone> zone;
  read_zone(reader, node, zone);
  if (zone) into = *zone;
}

}  // namespace pm::yaml
