#include "sections.hpp"

#include <utility>

#include <fmt/format.h>

#include "pm/text/words.hpp"

namespace pm::yaml {
namespace {

/// The same for two sections of which there can be only one.
std::string name(const model::Section& section) {
  const auto known = model::word(section.kind);
  return known.empty() ? "own " + section.key.value : std::string(known);
}

}  // namespace

Sections::Sections(Reader& reader, model::Postmortem& into) : reader_(reader), all_(into.sections) {
  for (const auto& section : all_) keys_.emplace(name(section), section.key.where);
}

void Sections::add(model::Section section) {
  if (text::trimmed(section.key.value).empty()) return report_wordless(section);
  const auto [same, is_new] = keys_.try_emplace(name(section), section.key.where);
  if (is_new) {
    all_.push_back(std::move(section));
    return;
  }
  reader_.add(
      {.rule = "duplicate-key",
       .message = fmt::format("the section {} stands twice", text::quoted(section.key.value)),
       .where = section.key.where,
       .others = {{same->second, "first here"}},
       .help = "put the texts together in one place and remove the other"});
}

void Sections::report_wordless(const model::Section& section) {
  reader_.add({.rule = "missing-key",
               .message = "the heading of a section has no words",
               .where = section.key.where,
               .help = "say in it what the section is about"});
}

void rename_headings(model::Postmortem& postmortem, const std::vector<model::Heading>& headings) {
  for (auto& section : postmortem.sections) {
    for (const auto& heading : headings) {
      const bool meant = section.kind != model::SectionKind::own && section.kind == heading.section;
      if (meant && section.heading.empty()) section.heading = heading.words;
    }
  }
}

}  // namespace pm::yaml
