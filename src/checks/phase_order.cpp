#include <fmt/format.h>

#include "pm/history/history.hpp"
#include "pm/history/order.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

using history::Step;
using model::Kind;
using model::Phase;
using text::Level;

/// The input of the comparison of each phase with the next.
struct Judge {
  const model::Incident& incident;
  Kind kind;
  bool strict;

  [[nodiscard]] const model::Update& update(std::size_t index) const {
    return incident.updates[index];
  }
};

/// Both `times.resolved` and an update can end an incident.
bool has_ended(const Judge& judge, const Step& step) {
  const auto& times = judge.incident.times;
  if (step.end || !step.sure || times.resolved_unknown.value) return true;
  const auto& at = judge.update(step.entry).at;
  return times.resolved && at && !history::is_before(at->value, times.resolved->value);
}

text::Diagnostic before_the_end(const Judge& judge, const Step& step) {
  const auto end = judge.kind == Kind::incident ? Phase::resolved : Phase::completed;
  return {
      .rule = phase_order.rule,
      .message = fmt::format("`postmortem` comes before the {} was {}", model::word(judge.kind),
                             model::word(end)),
      .where = judge.update(step.entry).phase->where,
      .help = fmt::format("add an update with the phase `{}` before this one", model::word(end)),
  };
}

text::Diagnostic going_back(const Judge& judge, const Step& step) {
  return {
      .rule = phase_order.rule,
      .level = judge.strict ? Level::error : phase_order.level,
      .message = fmt::format("`{}` comes after `{}`", model::word(step.phase),
                             model::word(judge.update(*step.last).phase->value)),
      .where = judge.update(step.entry).phase->where,
      .others = {{judge.update(*step.last).phase->where, "already here"}},
      .help = "if the phase did not change, write `update`",
  };
}

text::Diagnostic skipping(const Judge& judge, const Step& step, int missing) {
  const auto skipped = model::phases(judge.kind)[static_cast<std::size_t>(missing)];
  return {
      .rule = phase_order.rule,
      .message =
          fmt::format("`{}` follows `{}` without `{}`", model::word(step.phase),
                      model::word(judge.update(*step.last).phase->value), model::word(skipped)),
      .where = judge.update(step.entry).phase->where,
      .others = {{judge.update(*step.last).phase->where, "the phase before it"}},
      .note = "pm.yaml sets `phases: strict`",
      .help = fmt::format("add an update with the phase `{}`", model::word(skipped)),
  };
}

void look(const Judge& judge, const Step& step, text::Report& report) {
  if (step.phase == Phase::postmortem) {
    if (!has_ended(judge, step)) report.add(before_the_end(judge, step));
    return;
  }
  if (step.phase == Phase::update || !step.last || step.end) return;
  const int now = *model::rank(judge.kind, step.phase);
  const int last = *model::rank(judge.kind, judge.update(*step.last).phase->value);
  if (now < last) report.add(going_back(judge, step));
  const bool may_skip = step.phase == Phase::cancelled;  // at any time
  if (judge.strict && !may_skip && now > last + 1) report.add(skipping(judge, step, last + 1));
}

void check_phase_order(const Subject& subject, text::Report& report) {
  const Judge judge = {
      .incident = subject.incident,
      .kind = subject.incident.kind_or_default(),
      .strict = subject.config.phases == model::PhaseOrder::strict,
  };
  for (const auto& step : history::steps(subject.incident)) look(judge, step, report);
}

}  // namespace

constinit const Check phase_order = {
    .rule = "phase-order",
    .summary = "phases follow their order",
    .level = Level::warning,
    .run = check_phase_order,
};

}  // namespace pm::checks
