#include "parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "pm/markdown/blank.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/words.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

/// The level of the headings of sections.
constexpr int section_level = 2;

constexpr std::size_t longest_anchor = 60;

/// Returns lower-case letters and digits, separated by single hyphens.
std::string slug(std::string_view words) {
  std::string result;
  for (const char c : text::lower_ascii(words)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) {
      result += c;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
    if (result.size() == longest_anchor) break;
  }
  if (!result.empty() && result.back() == '-') result.pop_back();
  return result;
}

/// Makes an anchor for each section, unique on the page. All begin with `section`, so that none
/// equals an anchor of the template.
class Anchors {
 public:
  std::string anchor(std::string_view words) {
    const auto wanted = slug(words);
    const auto base = wanted.empty() ? std::string("section") : "section-" + wanted;
    auto& count = taken_[base];
    ++count;
    // A heading never gives two hyphens, so a number never makes another section's anchor.
    return count == 1 ? base : fmt::format("{}--{}", base, count);
  }

 private:
  std::map<std::string, int> taken_;
};

std::string heading(const model::Section& section, const model::Config& config) {
  if (!section.heading.empty()) return section.heading;
  if (section.kind == model::SectionKind::own) return section.key.value;
  const auto said = std::find_if(config.headings.begin(), config.headings.end(),
                                 [&](const auto& each) { return each.section == section.kind; });
  if (said != config.headings.end()) return said->words;
  return std::string(model::usual_heading(section.kind));
}

std::string key(const model::Section& section) {
  if (section.kind == model::SectionKind::own) return section.key.value;
  return std::string(model::word(section.kind));
}

data::Value data_of(const model::Section& section, const model::Config& config, Anchors& anchors) {
  data::Value data;
  const auto words = heading(section, config);
  const bool own = section.kind == model::SectionKind::own;
  data.set("key", key(section));
  data.set("anchor", anchors.anchor(own ? words : key(section)));
  data.set("heading", words);
  data.set("body", data::prose(section.prose.value, section_level));
  return data;
}

/// Sets the section that a page shows first, the summary or otherwise the first one, and the
/// others.
void set_lead(data::Value& data, const data::List& all) {
  auto lead = std::find_if(all.begin(), all.end(), [](const data::Value& section) {
    return section.find("key")->text == model::word(model::SectionKind::summary);
  });
  const bool is_summary = lead != all.end();
  if (!is_summary) lead = all.begin();
  data::List rest;
  for (auto each = all.begin(); each != all.end(); ++each)
    if (each != lead) rest.push_back(*each);
  data.set("lead", lead == all.end() ? data::Value() : *lead);
  data.set("is_summary", is_summary);
  data.set("rest", std::move(rest));
}

void set_sections(data::Value& data, const model::Postmortem& postmortem,
                  const model::Config& config) {
  Anchors anchors;
  data::List all;
  data::List own;
  std::map<model::SectionKind, data::Value> known;
  for (const auto& section : postmortem.sections) {
    if (markdown::is_blank(section.prose.value)) continue;
    all.push_back(data_of(section, config, anchors));
    if (section.kind == model::SectionKind::own) {
      own.push_back(all.back());
    } else {
      known.emplace(section.kind, all.back());
    }
  }
  set_lead(data, all);
  data.set("has_sections", !all.empty());
  data.set("sections", std::move(all));
  data.set("own_sections", std::move(own));
  for (const auto& name : model::names(model::SectionKind{})) {
    data.set(std::string(name.word), std::move(known[name.value]));
  }
}

void set_authors(data::Value& data, const model::Postmortem& postmortem) {
  data::List authors;
  std::vector<std::string> names;
  for (const auto& author : postmortem.authors) {
    const auto& name = author.name.value;
    names.push_back(name);
    data::Value one;
    one.set("name", name);
    one.set("role", shown(author.role));
    one.set("line", author.role ? fmt::format("{}, {}", name, author.role->value) : name);
    authors.push_back(std::move(one));
  }
  data.set("has_authors", !authors.empty());
  data.set("authors", std::move(authors));
  data.set("authors_line", shown(enumerated(names)));
}

}  // namespace

data::Value analysis(const model::Incident& incident, const model::Config& config) {
  const auto& postmortem = incident.postmortem;
  const bool empty = !postmortem.where && !postmortem.status && !postmortem.published &&
                     postmortem.authors.empty() && postmortem.sections.empty();
  if (empty) return {};
  // A postmortem without a status must not look finished.
  const auto status = postmortem.status ? postmortem.status->value : model::PostmortemStatus::draft;
  data::Value data;
  data.set("status",
           postmortem.status ? data::Value(in_words(model::word(status))) : data::Value());
  data.set("status_word", model::word(status));
  // Nobody said of an imported one that it is a draft.
  const bool imported = !postmortem.status && incident.origin.system.has_value();
  data.set("is_published", imported || status == model::PostmortemStatus::published);
  data.set("published", shown(postmortem.published, incident.zone));
  set_authors(data, postmortem);
  set_sections(data, postmortem, config);
  return data;
}

}  // namespace pm::view
