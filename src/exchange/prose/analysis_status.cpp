#include "analysis_status.hpp"

#include "../import/taken.hpp"

namespace pm::exchange {
namespace {

bool has_its_sections(const model::Incident& incident) {
  const auto& postmortem = incident.postmortem;
  const auto has = [&](model::SectionKind kind) { return postmortem.find(kind) != nullptr; };
  return has(model::SectionKind::what_happened) && has(model::SectionKind::root_cause) &&
         (has(model::SectionKind::next_steps) || !incident.actions.empty());
}

}  // namespace

void check_published(Imported& into) {
  auto& status = into.incident.postmortem.status;
  const bool published = status && status->value == model::PostmortemStatus::published;
  if (!published || has_its_sections(into.incident)) return;
  status.reset();
  leave_out(into, "status", "published",
            "the sections that a published analysis has are not all there", 0);
}

}  // namespace pm::exchange
