#include <fmt/format.h>

#include "pm/model/fields.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "sections.hpp"
#include "values.hpp"

namespace pm::yaml {
namespace {

using model::SectionKind;

/// Returns every key of a postmortem that is not a custom section.
std::vector<std::string_view> known_keys() {
  auto all = model::words_of<SectionKind>();
  for (const auto key : model::key_names<model::Postmortem>()) all.push_back(key);
  all.push_back("headings");
  return all;
}

/// Warns about a key that is similar to one of ours: it is more likely misspelt than a heading.
void warn_if_misspelt(Reader& reader, const Node& key) {
  const bool looks_like_ours =
      key.text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-") == std::string::npos;
  const auto meant = text::nearest(key.text, known_keys());
  if (!looks_like_ours || !meant) return;
  reader.add({.rule = "section-spelling",
              .level = text::Level::warning,
              .message = fmt::format("{} is read as a custom section", text::quoted(key.text)),
              .where = reader.where(key),
              .help = fmt::format("did you mean `{}`?", *meant)});
}

void read_section(Reader& reader, const Node& key, const Node& value, Sections& into) {
  const auto kind = model::value_of<SectionKind>(key.text).value_or(SectionKind::own);
  if (kind == SectionKind::own) warn_if_misspelt(reader, key);
  reader.key = key.text;
  const auto* text = text_of(reader, value);
  if (text == nullptr) return;
  check_prose(reader, value);
  model::Section section = {.kind = kind,
                            .key = {key.text, reader.where(key)},
                            .heading = kind == SectionKind::own ? key.text : "",
                            .prose = {*text, reader.where(value)}};
  into.add(std::move(section));
}

}  // namespace

void read_value(Reader& reader, const Node& node, Shape, model::Postmortem& into) {
  if (!is_mapping(reader, node)) return;
  into.where = reader.where(node);
  std::vector<model::Heading> headings;
  Sections sections(reader, into);
  read_fields(reader, node, into, [&](const Node& key, const Node& value) {
    if (key.text == "headings") {
      reader.key = "headings";
      read_value(reader, value, Shape::headings, headings);
    } else {
      read_section(reader, key, value, sections);
    }
  });
  rename_headings(into, headings);
}

}  // namespace pm::yaml
