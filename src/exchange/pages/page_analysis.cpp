#include "page_analysis.hpp"

#include <utility>

#include "../import/fitting.hpp"
#include "../import/taken.hpp"
#include "../prose/sections.hpp"
#include "page_prose.hpp"

namespace pm::exchange {
namespace {

bool is_over(const model::Incident& incident) {
  const auto& updates = incident.updates;
  return !updates.empty() && model::is_end(updates.back().phase->value);
}

/// Whether pm takes the analysis as complete: a published one has three sections, and is of an
/// incident that is over.
bool may_be_published(const model::Incident& incident) {
  using enum model::SectionKind;
  const auto has = [&](model::SectionKind kind) {
    const auto* const section = incident.postmortem.find(kind);
    return section != nullptr && !section->prose.value.empty();
  };
  return is_over(incident) && has(what_happened) && has(root_cause) && has(next_steps);
}

void add_status(const PagePost& analysis, bool complete, Imported& into) {
  using enum model::PostmortemStatus;
  into.incident.postmortem.status = said(complete ? published : in_review);
  if (complete) return;
  read_as(into, "status", "published",
          "`in_review`; one that is published has `what_happened`, `root_cause` and `next_steps`, "
          "and is of an incident that is over",
          line_of(analysis));
}

/// The post that the analysis was, as the last phase of what is over.
void add_update(const model::Moment& at, model::Incident& incident) {
  if (!is_over(incident) || incident.updates.back().at->value.at > at.at) return;
  model::Update update;
  update.at = said(at);
  update.phase = said(model::Phase::postmortem);
  incident.updates.push_back(std::move(update));
}

}  // namespace

void add_analysis(const PagePosts& posts, Imported& into) {
  if (!posts.analysis) return;
  const auto& analysis = *posts.analysis;
  auto& incident = into.incident;
  const auto prose =
      fitting_prose(into, page_prose(analysis.lines), "postmortem", line_of(analysis));
  incident.postmortem.sections = sections(prose, Headings::plain);
  if (!posts.published && !analysis.heading) return;
  add_status(analysis, posts.published && may_be_published(incident), into);
  if (!posts.published) return;
  incident.postmortem.published = said(*posts.published);
  add_update(*posts.published, incident);
}

}  // namespace pm::exchange
