#include <algorithm>

#include "pm/history/history.hpp"
#include "pm/model/update.hpp"

// Entries in the order of the record.

namespace pm::history {
namespace {

using model::Phase;
using Index = std::optional<std::size_t>;

/// Walks from entry to entry.
class Walk {
 public:
  explicit Walk(model::Kind kind) : kind_(kind) {}

  void on(const Entry& entry, std::size_t index) {
    if (!entry.phase || !is_ours(*entry.phase)) return lose();
    if (entry.reopens) reopen();
    const auto phase = *entry.phase;
    steps_.push_back({index, phase, last_, end_, sure_});
    if (phase == Phase::postmortem) return;
    if (end_ && !model::is_end(phase)) reopen();
    if (phase == Phase::update) return;
    last_ = index;
    if (model::is_end(phase) && !end_) end_ = index;
  }

  std::vector<Step> steps() && { return std::move(steps_); }

 private:
  [[nodiscard]] bool is_ours(Phase phase) const {
    return phase == Phase::update || model::rank(kind_, phase);
  }
  void reopen() { last_ = end_ = std::nullopt; }
  void lose() {
    reopen();
    sure_ = false;
  }

  model::Kind kind_;
  std::vector<Step> steps_;
  Index last_;
  Index end_;
  bool sure_ = true;
};

bool says_where_it_stands(Phase phase) {
  return phase != Phase::update && phase != Phase::postmortem;
}

}  // namespace

std::vector<Entry> entries(const std::vector<model::Update>& updates) {
  std::vector<Entry> all;
  all.reserve(updates.size());
  for (const auto& update : updates) {
    const auto phase = update.phase ? std::optional(update.phase->value) : std::nullopt;
    all.push_back({update.at, phase, update.reopens.value});
  }
  return all;
}

std::vector<Step> steps(const std::vector<Entry>& entries, model::Kind kind) {
  Walk walk(kind);
  for (std::size_t i = 0; i < entries.size(); ++i) walk.on(entries[i], i);
  return std::move(walk).steps();
}

bool is_end_alone(const std::vector<Step>& steps) {
  const bool all = std::all_of(steps.begin(), steps.end(), [](const Step& step) {
    return step.sure && (model::is_end(step.phase) || step.phase == Phase::postmortem);
  });
  return all && !steps.empty() && model::is_end(steps.front().phase);
}

std::optional<std::size_t> end_before(std::vector<Entry> entries, model::Kind kind,
                                      std::size_t place) {
  entries.resize(place);
  entries.push_back({.at = {}, .phase = Phase::update});
  return steps(entries, kind).back().end;
}

bool has_ended_before(const std::vector<Entry>& entries, std::size_t place) {
  return std::any_of(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(place),
                     [](const Entry& entry) { return entry.phase && model::is_end(*entry.phase); });
}

std::optional<Phase> last_phase(const std::vector<Entry>& entries) {
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
    if (entry->phase && says_where_it_stands(*entry->phase)) return entry->phase;
  return std::nullopt;
}

std::vector<bool> changes_of_phase(const std::vector<Entry>& entries) {
  std::vector<bool> result;
  auto before = Phase::update;
  for (const auto& entry : entries) {
    const auto phase = entry.phase.value_or(Phase::update);
    result.push_back(phase != before && phase != Phase::update);
    if (result.back()) before = phase;
  }
  return result;
}

bool is_first_of_phase(const std::vector<Entry>& entries, std::size_t index) {
  const auto phase = entries[index].phase;
  return std::none_of(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(index),
                      [phase](const Entry& earlier) {
                        return earlier.phase &&
                               (earlier.phase == phase || model::is_end(*earlier.phase));
                      });
}

}  // namespace pm::history
