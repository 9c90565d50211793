#include <algorithm>

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

/// Whether one of the two incidents has a relation to the other.
bool are_related(const model::Incident& incident, const Titles::Seen& other) {
  const auto& theirs = other.related;
  return std::find(theirs.begin(), theirs.end(), incident.id) != theirs.end() ||
         std::any_of(incident.related.begin(), incident.related.end(),
                     [&](const model::Relation& r) { return r.id.value == other.id; });
}

void check_duplicate_title_same_day(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  const auto* other = subject.earlier ? subject.earlier->like(incident) : nullptr;
  if (other == nullptr || are_related(incident, *other)) return;
  report.add({
      .rule = duplicate_title_same_day.rule,
      .level = duplicate_title_same_day.level,
      .message =
          fmt::format("{} has the same title and began on the same day", text::quoted(other->id)),
      .where = incident.title->where,
      .help = fmt::format("if both are one incident, delete one; otherwise relate them: "
                          "`related: [{{recurrence_of: {}}}]`",
                          other->id),
  });
}

}  // namespace

constinit const Check duplicate_title_same_day = {
    .rule = "duplicate-title-same-day",
    .summary = "incidents of one day have different titles",
    .level = text::Level::warning,
    .run = check_duplicate_title_same_day,
};

}  // namespace pm::checks
