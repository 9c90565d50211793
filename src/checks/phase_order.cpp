#include <fmt/format.h>

#include "course.hpp"
#include "order.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

using model::Kind;
using model::Phase;
using text::Level;

/// What the walk from one phase to the next is judged by.
struct Judge {
  const model::Incident& incident;
  Kind kind;
  bool strict;
};

/// `times.resolved` ends an incident as well as an update does.
bool has_ended(const Judge& judge, const Step& step) {
  const auto& resolved = judge.incident.times.resolved;
  if (step.end != nullptr || !step.sure) return true;
  return resolved && step.update->at && !is_before(step.update->at->value, resolved->value);
}

text::Diagnostic before_the_end(const Judge& judge, const Step& step) {
  const auto end = judge.kind == Kind::incident ? Phase::resolved : Phase::completed;
  return {
      .rule = phase_order.rule,
      .message = fmt::format("`postmortem` comes before the {} was {}", model::word(judge.kind),
                             model::word(end)),
      .where = step.update->phase->where,
      .help = fmt::format("add the update that says `{}` before this one", model::word(end)),
  };
}

text::Diagnostic going_back(const Judge& judge, const Step& step) {
  return {
      .rule = phase_order.rule,
      .level = judge.strict ? Level::error : phase_order.level,
      .message = fmt::format("`{}` comes after `{}`", model::word(step.phase),
                             model::word(step.last->phase->value)),
      .where = step.update->phase->where,
      .others = {{step.last->phase->where, "already here"}},
      .help = "if the phase did not change, write `update`",
  };
}

text::Diagnostic skipping(const Judge& judge, const Step& step, int missing) {
  const auto skipped = model::phases(judge.kind)[static_cast<std::size_t>(missing)];
  return {
      .rule = phase_order.rule,
      .message = fmt::format("`{}` follows `{}` without `{}`", model::word(step.phase),
                             model::word(step.last->phase->value), model::word(skipped)),
      .where = step.update->phase->where,
      .others = {{step.last->phase->where, "the phase before it"}},
      .note = "pm.yaml says `phases: strict`",
      .help = fmt::format("add the update that says `{}`", model::word(skipped)),
  };
}

void look(const Judge& judge, const Step& step, text::Report& report) {
  if (step.phase == Phase::postmortem) {
    if (!has_ended(judge, step)) report.add(before_the_end(judge, step));
    return;
  }
  if (step.phase == Phase::update || step.last == nullptr || step.end != nullptr) return;
  const int now = *model::rank(judge.kind, step.phase);
  const int last = *model::rank(judge.kind, step.last->phase->value);
  if (now < last) report.add(going_back(judge, step));
  if (judge.strict && now > last + 1) report.add(skipping(judge, step, last + 1));
}

void run(const Subject& subject, text::Report& report) {
  const Judge judge = {
      .incident = subject.incident,
      .kind = subject.incident.kind_or_default(),
      .strict = subject.config.phases == model::PhaseOrder::strict,
  };
  for (const auto& step : course(subject.incident)) look(judge, step, report);
}

}  // namespace

constinit const Check phase_order = {
    .rule = "phase-order",
    .summary = "phases come in their order",
    .level = Level::warning,
    .run = run,
};

}  // namespace pm::checks
