#include <array>

#include <fmt/format.h>

#include "pm/markdown/blank.hpp"
#include "pm/text/words.hpp"
#include "rules.hpp"
#include "skipped_keys.hpp"

namespace pm::checks {
namespace {

using model::SectionKind;

constexpr std::array wanted = {
    SectionKind::what_happened,
    SectionKind::root_cause,
    SectionKind::next_steps,
};

/// Returns the Markdown next to the record, or null if the record contains the sections.
const text::Source* prose_beside(const model::Incident& incident) {
  for (const auto& section : incident.postmortem.sections) {
    const auto* source = section.key.where.source;
    if (source != nullptr && source != incident.where.source) return source;
  }
  return nullptr;
}

/// Returns the help for a missing section.
std::string how_to_begin(const model::Incident& incident, SectionKind kind) {
  const auto* beside = prose_beside(incident);
  if (beside == nullptr) return fmt::format("write `{}:`", model::word(kind));
  return fmt::format("write `## {}` in {}", model::usual_heading(kind),
                     text::quoted(beside->name()));
}

void missing(const model::Incident& incident, SectionKind kind, text::Report& report) {
  const auto& postmortem = incident.postmortem;
  const auto* section = postmortem.find(kind);
  report.add({
      .rule = postmortem_sections.rule,
      .level = postmortem.exception ? text::Level::note : text::Level::error,
      .message =
          section ? fmt::format("the section {} is empty", text::quoted(section->key.value))
                  : fmt::format("the published postmortem has no `{}`", model::usual_heading(kind)),
      .where = section ? section->key.where : postmortem.status->where,
      .help = fmt::format(
          "{}, {}", section ? "write it" : how_to_begin(incident, kind),
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
  for (const auto kind : wanted) {
    if (is_there(incident, kind)) continue;
    const bool acted = kind == SectionKind::next_steps && has_actions(incident);
    if (!acted) missing(incident, kind, report);
  }
}

}  // namespace

constinit const Check postmortem_sections = {
    .rule = "postmortem-sections",
    .summary = "a published postmortem has what happened, root cause and next steps",
    .run = check_postmortem_sections,
};

}  // namespace pm::checks
