#include "sections.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "pm/text/words.hpp"

namespace pm::yaml {
namespace {

bool is_same(const model::Section& a, const model::Section& b) {
  if (a.kind != b.kind) return false;
  return a.kind != model::SectionKind::own || a.key.value == b.key.value;
}

}  // namespace

void add_section(Reader& reader, model::Postmortem& into, model::Section section) {
  const auto same = std::find_if(into.sections.begin(), into.sections.end(),
                                 [&](const model::Section& s) { return is_same(s, section); });
  if (same == into.sections.end()) {
    into.sections.push_back(std::move(section));
    return;
  }
  reader.add(
      {.rule = "duplicate-key",
       .message = fmt::format("the section {} stands twice", text::quoted(section.key.value)),
       .where = section.key.where,
       .others = {{same->key.where, "first here"}},
       .help = "put the texts together in one place and remove the other"});
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
