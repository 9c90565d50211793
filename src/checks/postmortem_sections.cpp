#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "pm/history/policies.hpp"
#include "pm/markdown/blank.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/text/words.hpp"
#include "rules.hpp"
#include "skipped_keys.hpp"

namespace pm::checks {
namespace {

using model::SectionKind;

/// Returns the sections that the policy of the severity names, otherwise the usual three.
std::vector<SectionKind> wanted_sections(const Subject& subject) {
  const auto* policy = history::policy_of(subject.incident, subject.config);
  if (policy == nullptr || policy->sections.empty())
    return {SectionKind::what_happened, SectionKind::root_cause, SectionKind::next_steps};
  std::vector<SectionKind> wanted;
  for (const auto& section : policy->sections) wanted.push_back(section.value);
  return wanted;
}

/// Returns the Markdown next to the record, or null if the record contains the sections.
const text::Source* prose_beside(const model::Incident& incident) {
  for (const auto& section : incident.postmortem.sections) {
    const auto* source = section.key.where.source;
    if (source != nullptr && source != incident.where.source) return source;
  }
  return nullptr;
}

/// Returns whether the record itself contains sections.
bool has_sections_in_yaml(const model::Incident& incident) {
  const auto& sections = incident.postmortem.sections;
  return std::any_of(sections.begin(), sections.end(), [&](const model::Section& section) {
    return section.key.where.source == incident.where.source;
  });
}

/// Returns the name of the Markdown file in which to write a missing section; empty if it belongs
/// in the record.
std::string markdown_file(const Subject& subject) {
  const auto& incident = subject.incident;
  if (const auto* beside = prose_beside(incident)) return std::string(beside->name());
  const bool in_record = subject.config.prose == model::ProseHome::yaml ||
                         has_sections_in_yaml(incident) || incident.where.source == nullptr;
  return in_record ? std::string() : repo::prose_path(incident.where.source->name());
}

/// Returns the help for a missing section.
std::string how_to_begin(const Subject& subject, SectionKind kind) {
  const auto file = markdown_file(subject);
  if (file.empty()) return fmt::format("write `{}:`", model::word(kind));
  return fmt::format("write `## {}` in {}", model::usual_heading(kind), text::quoted(file));
}

/// Whether a reason was given, or somebody else published the postmortem.
bool is_excused(const model::Incident& incident) {
  return incident.postmortem.exception || incident.origin.system;
}

void missing(const Subject& subject, SectionKind kind, text::Report& report) {
  const auto& incident = subject.incident;
  const auto& postmortem = incident.postmortem;
  const auto* section = postmortem.find(kind);
  report.add({
      .rule = postmortem_sections.rule,
      .level = is_excused(incident) ? text::Level::note : text::Level::error,
      .message =
          section ? fmt::format("the section {} is empty", text::quoted(section->key.value))
                  : fmt::format("the published postmortem has no `{}`", model::usual_heading(kind)),
      .where = section ? section->key.where : postmortem.status->where,
      .help = fmt::format(
          "{}, {}", section ? "write it" : how_to_begin(subject, kind),
          kind == SectionKind::next_steps ? "or list `actions:`" : "or set the status to `draft`"),
  });
}

/// Whether the section has a value, even of the wrong type.
bool is_there(const model::Incident& incident, SectionKind kind) {
  const auto& postmortem = incident.postmortem;
  const auto* section = postmortem.find(kind);
  if (section != nullptr) return !markdown::is_blank(section->prose.value);
  return SkippedKeys(incident, model::word(kind)).within(postmortem.where);
}

bool has_actions(const model::Incident& incident) {
  return !incident.actions.empty() || SkippedKeys(incident, "actions").within(incident.where);
}

void check_postmortem_sections(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  const auto& status = incident.postmortem.status;
  if (!status || status->value != model::PostmortemStatus::published) return;
  for (const auto kind : wanted_sections(subject)) {
    if (is_there(incident, kind)) continue;
    const bool acted = kind == SectionKind::next_steps && has_actions(incident);
    if (!acted) missing(subject, kind, report);
  }
}

}  // namespace

constinit const Check postmortem_sections = {
    .rule = "postmortem-sections",
    .summary =
        "a published postmortem has what happened, root cause and next steps, or the sections of "
        "its policy",
    .run = check_postmortem_sections,
};

}  // namespace pm::checks
