#include "page_analysis.hpp"

#include <utility>

#include "../fitting.hpp"
#include "../markdown_report/sections.hpp"
#include "../published.hpp"
#include "../taken.hpp"
#include "page_prose.hpp"

namespace pm::exchange::statuspage_text {
namespace {

/// The post that the analysis was, as the last phase of what is over.
void add_update(const model::Moment& at, model::Incident& incident) {
  const auto& updates = incident.updates;
  if (updates.empty() || !is_over(incident) || updates.back().at->value.at > at.at) return;
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
  incident.postmortem.sections = markdown_report::sections(prose, markdown_report::Headings::plain);
  if (!posts.published && !analysis.heading) return;
  set_published(into, "status", line_of(analysis));
  if (!posts.published) return;
  incident.postmortem.published = said(*posts.published);
  add_update(*posts.published, incident);
}

}  // namespace pm::exchange::statuspage_text
