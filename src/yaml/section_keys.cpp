#include "section_keys.hpp"

#include <string_view>

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

/// Words that are read as a section of its own. All keys of the format begin with a small letter.
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

}  // namespace pm::yaml
