#include "cstate_postmortem.hpp"

#include <string>
#include <utility>

#include "../fitting.hpp"
#include "../taken.hpp"
#include "cstate_order.hpp"

namespace pm::exchange::cstate {
namespace {

constexpr const char* postmortem_field = "Post-mortem";

/// All texts, one below the other.
CstateEntry joined(Imported& into, const std::vector<CstateEntry>& postmortems) {
  CstateEntry all;
  for (const auto& one : postmortems) {
    if (one.text.empty()) continue;
    if (all.text.empty())
      all.line = one.line;
    else
      read_as(into, postmortem_field, one.text, "it stands with the one before it", one.line);
    join(all, {.line = one.line,
               .label = {},
               .said = {},
               .time = {},
               .unknown_zone = false,
               .beside_time = {},
               .text = one.text});
  }
  return all;
}

void put_published(Imported& into, const std::vector<CstateEntry>& postmortems,
                   const std::vector<TimedEntry>& entries, const ImportSettings& settings) {
  auto& published = into.incident.postmortem.published;
  const CstateEntry* earliest = nullptr;
  const auto leave = [&](const CstateEntry& one) {
    leave_out(into, postmortem_field, one.time, "another one was published before", one.line);
  };
  for (const auto& one : postmortems) {
    const auto at = published_at(into, one, entries, settings);
    if (!at) continue;
    const bool first = !published || at->at < published->value.at;
    if (earliest != nullptr) leave(first ? *earliest : one);
    if (!first) continue;
    published = said(*at);
    earliest = &one;
  }
}

}  // namespace

void put_postmortem(Imported& into, const std::vector<CstateEntry>& postmortems,
                    const std::vector<TimedEntry>& entries, const ImportSettings& settings) {
  put_published(into, postmortems, entries, settings);
  const auto all = joined(into, postmortems);
  auto prose = fitting_html(into, all.text, postmortem_field, all.line);
  if (prose.empty()) return;
  model::Section section;
  section.kind = model::SectionKind::what_happened;
  section.key = unplaced(std::string(model::word(section.kind)));
  section.prose = unplaced(std::move(prose));
  into.incident.postmortem.sections.push_back(std::move(section));
}

}  // namespace pm::exchange::cstate
