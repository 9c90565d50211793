#include <array>

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

using model::SectionKind;

constexpr std::array wanted = {
    SectionKind::what_happened,
    SectionKind::root_cause,
    SectionKind::next_steps,
};

/// Whether nobody has written anything: white space and HTML comments, which templates leave
/// behind, are not seen by a reader.
bool is_blank(std::string_view prose) {
  constexpr std::string_view open = "<!--";
  constexpr std::string_view close = "-->";
  for (prose = text::trimmed(prose); prose.starts_with(open); prose = text::trimmed(prose)) {
    const auto end = prose.find(close, open.size());
    if (end == std::string_view::npos) return true;
    prose.remove_prefix(end + close.size());
  }
  return prose.empty();
}

void missing(const model::Postmortem& postmortem, SectionKind kind, text::Report& report) {
  const auto* section = postmortem.find(kind);
  const auto heading = model::usual_heading(kind);
  report.add({
      .rule = postmortem_sections.rule,
      .message = section ? fmt::format("the section {} is empty", text::quoted(section->key.value))
                         : fmt::format("the published postmortem has no `{}`", heading),
      .where = section ? section->key.where : postmortem.status->where,
      .help = fmt::format(
          "{}, {}", section ? "write it" : fmt::format("write `{}:`", model::word(kind)),
          kind == SectionKind::next_steps ? "or list `actions:`" : "or set the status to `draft`"),
  });
}

void run(const Subject& subject, text::Report& report) {
  const auto& postmortem = subject.incident.postmortem;
  const bool published =
      postmortem.status && postmortem.status->value == model::PostmortemStatus::published;
  if (!published) return;
  for (const auto kind : wanted) {
    const auto* section = postmortem.find(kind);
    if (section != nullptr && !is_blank(section->prose.value)) continue;
    const bool has_actions = kind == SectionKind::next_steps && !subject.incident.actions.empty();
    if (!has_actions) missing(postmortem, kind, report);
  }
}

}  // namespace

constinit const Check postmortem_sections = {
    .rule = "postmortem-sections",
    .summary = "a published postmortem says what happened, why, and what comes next",
    .run = run,
};

}  // namespace pm::checks
