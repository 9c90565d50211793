#include "analysis_import.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "../markdown_report/sections.hpp"
#include "../published.hpp"
#include "../taken.hpp"
#include "posts.hpp"
#include "said_at.hpp"

namespace pm::exchange::statuspage {
namespace {

using model::Phase;

/// The first update that tells of the analysis; null when there is none.
model::Update* told_by(Imported& into) {
  for (auto& update : into.incident.updates) {
    if (update.phase->value == Phase::postmortem) return &update;
  }
  return nullptr;
}

void add_status(bool is_published, std::size_t line, Imported& into) {
  if (is_published)
    set_published(into, "postmortem", line);
  else
    into.incident.postmortem.status = said(model::PostmortemStatus::draft);
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
  analysis.sections = markdown_report::sections(prose, markdown_report::Headings::markdown);
  add_status(at.has_value(), line, into);
  if (at) analysis.published = said(*at);
}

}  // namespace pm::exchange::statuspage
