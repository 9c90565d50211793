#include "sections.hpp"

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "pm/model/format.hpp"
#include "pm/text/words.hpp"

namespace pm::yaml {
namespace {

using model::SectionKind;

bool names_a_kind(std::string_view key) { return model::value_of<SectionKind>(key).has_value(); }

bool belongs_to_the_format(std::string_view key) {
  const auto* postmortem = model::find_key(model::incident_format(), "postmortem");
  return model::find_key(postmortem->members, key) != nullptr;
}

/// Returns a key that is read as a custom section. All keys of the format begin with a lower-case
/// letter.
std::string own_words(std::string words) {
  if (text::trimmed(words).empty()) return "Section";
  if (belongs_to_the_format(words)) words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

}  // namespace

SectionKeys::SectionKeys(const std::vector<model::Section>& sections) {
  for (const auto& section : sections) all_.push_back(key(section));
}

bool SectionKeys::is_known(std::size_t index) const { return names_a_kind(all_[index]); }

std::string SectionKeys::key(const model::Section& section) {
  if (section.kind == SectionKind::own) return free(own_words(section.key.value));
  auto known = std::string(model::word(section.kind));
  if (taken_.try_emplace(known, 1).second) return known;
  return free(own_words(section.heading.empty() ? std::string(model::usual_heading(section.kind))
                                                : section.heading));
}

std::string SectionKeys::free(const std::string& words) {
  auto wanted = words;
  while (!taken_.try_emplace(wanted, 1).second)
    wanted = fmt::format("{} ({})", words, ++taken_[words]);
  return wanted;
}

namespace {

/// Returns what two sections have in common if readers would see the same heading twice: the words
/// of a standard heading in any case, those of a custom heading as written.
std::string compared_heading(const model::Section& section) {
  if (section.kind == model::SectionKind::own) return section.key.value;
  const auto& words = section.heading;
  return text::lower_ascii(words.empty() ? model::usual_heading(section.kind) : words);
}

/// Returns whether a section has a heading. Prose before the first heading is the summary.
bool has_heading(const model::Section& section) {
  return section.key.where.span.begin < section.key.where.span.end;
}

}  // namespace

Sections::Sections(Reader& reader, model::Postmortem& into) : reader_(reader), all_(into.sections) {
  for (auto& section : all_) (void)remember(section);
}

void Sections::add(model::Section section) {
  if (text::trimmed(section.key.value).empty()) return report_wordless(section);
  if (const auto first = remember(section)) return report_repeated(section, *first);
  all_.push_back(std::move(section));
}

std::optional<text::Where> Sections::remember(model::Section& section) {
  const auto heading = compared_heading(section);
  const auto same = headings_.find(heading);
  if (same != headings_.end()) return same->second;
  if (has_heading(section)) headings_.emplace(heading, section.key.where);
  if (section.kind != model::SectionKind::own && !kinds_.insert(section.kind).second) {
    section.kind = model::SectionKind::own;
    section.heading = section.key.value;
  }
  return std::nullopt;
}

void Sections::report_repeated(const model::Section& section, text::Where first) {
  reader_.add({.rule = "duplicate-key",
               .message = fmt::format("duplicate section {}", text::quoted(section.key.value)),
               .where = section.key.where,
               .others = {{first, "first here"}},
               .help = "move both texts into one section and remove the other"});
}

void Sections::report_wordless(const model::Section& section) {
  reader_.add({.rule = "missing-key",
               .message = "empty section heading",
               .where = section.key.where,
               .help = "write a heading"});
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
