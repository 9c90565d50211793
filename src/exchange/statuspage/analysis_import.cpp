#include "analysis_import.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "../import/taken.hpp"
#include "../prose/sections.hpp"
#include "posts.hpp"
#include "said_at.hpp"

namespace pm::exchange::statuspage {
namespace {

using model::Phase;
using enum model::PostmortemStatus;

/// The first update that tells of the analysis; null when there is none.
model::Update* told_by(Imported& into) {
  for (auto& update : into.incident.updates) {
    if (update.phase->value == Phase::postmortem) return &update;
  }
  return nullptr;
}

bool is_over(const model::Incident& incident) {
  if (incident.times.resolved) return true;
  for (auto update = incident.updates.rbegin(); update != incident.updates.rend(); ++update) {
    if (update->phase->value != Phase::postmortem) return model::is_end(update->phase->value);
  }
  return false;
}

/// Whether pm takes it as complete: one that is published has three sections, and is of an incident
/// that is over.
bool may_be_published(const model::Incident& incident) {
  using enum model::SectionKind;
  const auto has = [&](model::SectionKind kind) {
    const auto* const section = incident.postmortem.find(kind);
    return section != nullptr && !section->prose.value.empty();
  };
  return is_over(incident) && has(what_happened) && has(root_cause) && has(next_steps);
}

void add_status(bool is_published, std::size_t line, Imported& into) {
  auto& status = into.incident.postmortem.status;
  if (!is_published) {
    status = said(draft);
  } else if (may_be_published(into.incident)) {
    status = said(published);
  } else {
    status = said(in_review);
    read_as(into, "postmortem", "published",
            "`in_review`; one that is published has `what_happened`, `root_cause` and "
            "`next_steps`, and is of an incident that is over",
            line);
  }
}

}  // namespace

void add_analysis(Members& members, Imported& into) {
  const auto* body = members.take_word("postmortem_body");
  const auto* date = members.take_word("postmortem_published_at");
  auto* telling = told_by(into);
  auto& analysis = into.incident.postmortem;
  std::string prose;
  std::size_t line = 0;
  if (body != nullptr) {
    line = body->line;
    prose = prose_of(*body, "postmortem_body", into);
    if (telling != nullptr && telling->message && telling->message->value == prose)
      telling->message.reset();
  } else if (telling != nullptr && telling->message) {
    prose = telling->message->value;
    telling->message.reset();
  }
  std::optional<model::Moment> at;
  if (date != nullptr) at = said_at(*date, "postmortem_published_at", into);
  if (!at && telling != nullptr) at = telling->at->value;
  if (prose.empty()) {
    if (date != nullptr && at && telling == nullptr)
      leave_out(into, "postmortem_published_at", date->text, "there is no postmortem", date->line);
    return;
  }
  analysis.sections = sections(prose, Headings::markdown);
  add_status(at.has_value(), line, into);
  if (at) analysis.published = said(*at);
}

}  // namespace pm::exchange::statuspage
