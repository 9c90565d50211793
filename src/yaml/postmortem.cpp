#include "headings.hpp"
#include "incident_keys.hpp"
#include "pm/text/words.hpp"
#include "sections.hpp"

namespace pm::yaml {
namespace {

using model::SectionKind;

std::vector<std::string_view> section_names() {
  std::vector<std::string_view> all;
  for (const auto& name : model::names(SectionKind{})) all.push_back(name.word);
  return all;
}

/// A key that looks like one of ours and is nearly one is more likely misspelt than a heading.
void warn_if_misspelt(Reader& reader, const Node& key) {
  const bool looks_like_ours =
      key.text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-") == std::string::npos;
  auto known = section_names();
  known.insert(known.end(), {"status", "published", "authors", "headings"});
  const auto meant = text::nearest(key.text, known);
  if (!looks_like_ours || !meant) return;
  reader.add({.rule = "section-spelling",
              .level = text::Level::warning,
              .message = fmt::format("{} is read as a section of your own", text::quoted(key.text)),
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

std::vector<FormatKey> Value<model::Postmortem>::members() {
  auto all = format_of<model::Postmortem>();
  for (const auto& name : model::names(SectionKind{})) {
    all.push_back(
        {.name = name.word, .shape = Shape::prose, .summary = model::usual_heading(name.value)});
  }
  all.push_back({.name = "headings",
                 .shape = Shape::headings,
                 .summary = "other words for the known sections"});
  return all;
}

void Value<model::Postmortem>::read(Reader& reader, const Node& node, model::Postmortem& into) {
  if (!is_mapping(reader, node)) return;
  into.where = reader.where(node);
  std::vector<model::Heading> headings;
  Sections sections(reader, into);
  read_mapping(reader, node, into, [&](const Node& key, const Node& value) {
    if (key.text == "headings") {
      reader.key = "headings";
      Value<std::vector<model::Heading>>::read(reader, value, headings);
    } else {
      read_section(reader, key, value, sections);
    }
  });
  rename_headings(into, headings);
}

}  // namespace pm::yaml
