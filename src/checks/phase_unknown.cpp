#include <algorithm>

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

using model::Kind;
using model::Phase;

/// Whether a phase belongs to the other kind. The reader reports unknown phases (see src/yaml).
bool is_foreign(const model::Update& update, Kind kind) {
  return update.phase && update.phase->value != Phase::update &&
         !model::rank(kind, update.phase->value);
}

bool is_own(const model::Update& update, Kind kind) {
  return update.phase && update.phase->value != Phase::postmortem &&
         model::rank(kind, update.phase->value);
}

text::Diagnostic phase_of_other_kind(const model::Update& update, Kind kind) {
  const bool incident = kind == Kind::incident;
  return {
      .rule = phase_unknown.rule,
      .message = fmt::format("`{}` is a phase of {}, not of {}", model::word(update.phase->value),
                             incident ? "maintenances" : "incidents",
                             incident ? "incidents" : "maintenances"),
      .where = update.phase->where,
      .help = fmt::format("write {}", text::one_of(model::phase_words(kind))),
  };
}

/// Reports once if `kind` is missing and all phases belong to the other kind.
bool kind_is_missing(const model::Incident& incident) {
  return !incident.kind &&
         std::none_of(incident.updates.begin(), incident.updates.end(),
                      [](const model::Update& update) { return is_own(update, Kind::incident); });
}

void check_phase_unknown(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  const auto kind = incident.kind_or_default();
  for (const auto& update : incident.updates) {
    if (!is_foreign(update, kind)) continue;
    auto found = phase_of_other_kind(update, kind);
    if (incident.kind) found.others = {{incident.kind->where, "its kind"}};
    const bool once = kind_is_missing(incident);
    if (once) found.help = "add `kind: maintenance` to the record";
    report.add(std::move(found));
    if (once) return;
  }
}

}  // namespace

constinit const Check phase_unknown = {
    .rule = "phase-unknown",
    .summary = "every phase is valid for the kind of incident",
    .run = check_phase_unknown,
};

}  // namespace pm::checks
