#include "keys.hpp"

namespace pm::yaml {

void report_unknown_key(Reader& reader, const Node& key, std::string_view noun,
                        std::span<const std::string_view> known) {
  reader.add({.rule = "unknown-key",
              .message = fmt::format("{} is no key of {}", text::quoted(key.text), noun),
              .where = reader.where(key),
              .help = text::did_you_mean(key.text, known,
                                         fmt::format("its keys are {}", text::one_of(known)))});
}

void report_missing_key(Reader& reader, const Node& mapping, std::string_view noun,
                        std::string_view missing) {
  const auto line_end = reader.source().line_span(reader.source().line_of(mapping.span.begin)).end;
  reader.add(
      {.rule = "missing-key",
       .message = fmt::format("{} has no `{}`", noun, missing),
       .where = reader.where({mapping.span.begin,
                              std::max(mapping.span.begin, std::min(mapping.span.end, line_end))}),
       .help = fmt::format("add `{}:`", missing)});
}

std::string_view words(Shape shape) {
  switch (shape) {
    case Shape::text:
      return "text";
    case Shape::prose:
      return "Markdown";
    case Shape::time:
      return "time";
    case Shape::duration:
      return "duration";
    case Shape::time_or_duration:
      return "time or duration";
    case Shape::time_or_unknown:
      return "time or `unknown`";
    case Shape::zone:
      return "IANA time zone";
    case Shape::flag:
      return "true or false";
    case Shape::choice:
      return "one of a few words";
    case Shape::texts:
      return "list of texts";
    case Shape::mapping:
      return "mapping";
    case Shape::list:
      return "list of mappings";
    case Shape::names:
      return "list of names, or of groups with their names";
    case Shape::statuses:
      return "mapping of components to their status";
    case Shape::relation:
      return "list of relations to incidents";
    case Shape::headings:
      return "mapping of sections to their headings";
    case Shape::levels:
      return "mapping of rules to their level";
    case Shape::cadence:
      return "mapping of severities to durations";
    case Shape::free:
      break;
  }
  return "anything";
}

}  // namespace pm::yaml
