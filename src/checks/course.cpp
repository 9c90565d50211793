#include "course.hpp"

#include <algorithm>

namespace pm::checks {
namespace {

using model::Phase;

/// Walks from update to update.
class Walk {
 public:
  explicit Walk(model::Kind kind) : kind_(kind) {}

  void on(const model::Update& update) {
    if (!update.phase || !is_ours(update.phase->value)) return lose();
    if (update.reopens.value) reopen();
    const auto phase = update.phase->value;
    steps_.push_back({&update, phase, last_, end_, sure_});
    if (phase == Phase::postmortem) return;
    if (end_ != nullptr && !model::is_end(phase)) reopen();
    if (phase == Phase::update) return;
    last_ = &update;
    end_ = model::is_end(phase) ? &update : nullptr;
  }

  std::vector<Step> steps() && { return std::move(steps_); }

 private:
  [[nodiscard]] bool is_ours(Phase phase) const {
    return phase == Phase::update || model::rank(kind_, phase);
  }

  void reopen() { last_ = end_ = nullptr; }

  void lose() {
    reopen();
    sure_ = false;
  }

  model::Kind kind_;
  std::vector<Step> steps_;
  const model::Update* last_ = nullptr;
  const model::Update* end_ = nullptr;
  bool sure_ = true;
};

}  // namespace

std::vector<Step> course(const model::Incident& incident) {
  Walk walk(incident.kind_or_default());
  for (const auto& update : incident.updates) walk.on(update);
  return std::move(walk).steps();
}

bool is_end_alone(const std::vector<Step>& course) {
  const bool all = std::all_of(course.begin(), course.end(), [](const Step& step) {
    return step.sure && (model::is_end(step.phase) || step.phase == Phase::postmortem);
  });
  return all && !course.empty() && model::is_end(course.front().phase);
}

}  // namespace pm::checks
