#include "phases.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "../taken.hpp"
#include "pm/model/names.hpp"
#include "recorded.hpp"

namespace pm::exchange::timeline {
namespace {

using model::Kind;
using model::Phase;
using model::Update;

/// What a phase of the other kind comes to.
Phase in_kind(Phase phase, Kind kind) {
  if (phase == Phase::update || model::rank(kind, phase)) return phase;
  switch (phase) {
    case Phase::completed:
    case Phase::cancelled:
      return Phase::resolved;
    case Phase::resolved:
      return Phase::completed;
    case Phase::verifying:
      return Phase::monitoring;
    case Phase::monitoring:
      return Phase::verifying;
    default:
      return Phase::update;
  }
}

/// All phases are those of a maintenance.
bool is_maintenance(const std::vector<Update>& updates) {
  bool any = false;
  for (const auto& update : updates) {
    const auto phase = update.phase->value;
    if (phase == Phase::update || phase == Phase::postmortem) continue;
    if (!model::rank(Kind::maintenance, phase)) return false;
    any = true;
  }
  return any;
}

/// Walks over the updates, oldest first.
class Walk {
 public:
  Walk(Imported& into, Kind kind, bool is_added) : into_(into), kind_(kind), is_added_(is_added) {}

  void on(const Step& step) {
    if (step.there != nullptr) return pass(*step.there);
    const auto said = step.added->phase->value;
    auto phase = in_kind(said, kind_);
    if (phase != said)
      tell(said, step.line, fmt::format("{}: this is {}", model::word(phase), kind()));
    step.added->phase->value = step.same != nullptr ? again(phase, step) : settled(phase, step);
  }

  /// Those that came behind the end of the record without a phase.
  [[nodiscard]] std::vector<Step> late() && { return std::move(late_); }

 private:
  void tell(Phase said, std::size_t line, std::string words) {
    read_as(into_, "phase", std::string(model::word(said)), std::move(words), line);
  }

  [[nodiscard]] std::string_view kind() const {
    return kind_ == Kind::incident ? "an incident" : "a maintenance";
  }

  /// What the record says already.
  void pass(const Update& update) {
    const auto phase = update.phase->value;
    if (phase == Phase::postmortem) return;
    if (update.reopens.value) end_.reset();
    if (phase == Phase::update) return;
    last_ = phase;
    end_ = model::is_end(phase) ? update.at : model::Maybe<model::Moment>();
  }

  /// Where the record says it, its phase was settled. Two that contradict each other stay, so that
  /// a refresh tells of them.
  Phase again(Phase phase, const Step& step) {
    const auto there = step.same->phase->value;
    if (phase == there || (phase != Phase::update && there != Phase::update)) return phase;
    tell(phase, step.line, fmt::format("{}, as the record has it already", model::word(there)));
    return there;
  }

  Phase settled(Phase phase, const Step& step) {
    if (phase == Phase::postmortem) return phase;
    if (model::is_end(phase) && step.goes_on) {
      tell(phase, step.line,
           fmt::format("update: the record goes on with `{}` behind it",
                       model::word(*step.goes_on)));
      phase = Phase::update;
    }
    phase = phase == Phase::update ? on_update(step) : on_phase(*step.added, phase, step.line);
    if (phase != Phase::update) last_ = phase;
    return phase;
  }

  /// Nothing but the postmortem may follow the end, and what was said later does not move it.
  Phase on_update(const Step& step) {
    if (!last_) {
      const auto first = model::phases(kind_).front();
      tell(Phase::update, step.line,
           fmt::format("{}: no phase comes before it", model::word(first)));
      return first;
    }
    if (!end_) return Phase::update;
    if (is_added_) {
      late_.push_back(step);
      return Phase::update;
    }
    into_.incident.times.resolved = end_;
    tell(Phase::update, step.line,
         fmt::format("{} once more; it was over before, as `times.resolved` says",
                     model::word(*last_)));
    return *last_;
  }

  Phase on_phase(Update& update, Phase phase, std::size_t line) {
    if (end_ && !model::is_end(phase)) {
      update.reopens.value = true;
      end_.reset();
      into_.incident.times.resolved.reset();
      tell(phase, line, "it comes after the end, so that it reopens the incident");
      return phase;
    }
    if (model::is_end(phase)) {
      end_ = update.at;
      return phase;
    }
    if (last_ != phase) return phase;
    tell(phase, line, "update: the phase did not change");
    return Phase::update;
  }

  Imported& into_;
  Kind kind_;
  bool is_added_;  ///< to a record
  std::optional<Phase> last_;
  model::Maybe<model::Moment> end_;
  std::vector<Step> late_;
};

/// As an update it would move the end of the record.
void become_entry(Imported& into, Update& update, std::size_t line) {
  for (const auto& each : update.components)
    leave_out(into, "component",
              fmt::format("{}={}", each.name.value, model::word(each.status.value)),
              "the incident was over, and an entry of the timeline has no statuses", line);
  if (!update.message)
    return leave_out(into, "phase", "update", "it says nothing, and the incident was over", line);
  read_as(into, "phase", "update",
          "an entry of the timeline: the incident was over, and an update would move its end",
          line);
  model::TimelineEvent entry;
  entry.at = update.at;
  entry.event = std::move(update.message);
  entry.by = std::move(update.by);
  into.incident.timeline.push_back(std::move(entry));
}

void move_to_timeline(Imported& into, const std::vector<Step>& late) {
  if (late.empty()) return;
  auto& timeline = into.incident.timeline;
  for (const auto& step : late) {
    become_entry(into, *step.added, step.line);
    step.added->at.reset();
  }
  std::erase_if(into.incident.updates, [](const Update& update) { return !update.at; });
  std::stable_sort(timeline.begin(), timeline.end(),
                   [](const auto& a, const auto& b) { return a.at->value.at < b.at->value.at; });
}

}  // namespace

void put_in_phase(Imported& into, const std::vector<std::size_t>& lines,
                  const model::Incident* record) {
  auto& incident = into.incident;
  auto kind = is_maintenance(incident.updates) ? Kind::maintenance : Kind::incident;
  if (record != nullptr) kind = record->kind_or_default();
  if (kind == Kind::maintenance) incident.kind = said(kind);
  Walk walk(into, kind, record != nullptr);
  for (const auto& step : steps(record, incident.updates, lines)) walk.on(step);
  move_to_timeline(into, std::move(walk).late());
}

}  // namespace pm::exchange::timeline
