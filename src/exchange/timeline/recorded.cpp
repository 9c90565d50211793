#include "recorded.hpp"

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "pm/time/instant.hpp"

namespace pm::exchange::timeline {
namespace {

using model::Phase;
using model::Update;

/// What two updates that say the same have in common: the minute, and the words or the phase.
std::string identity(const Update& update) {
  const auto minute = update.at->value.at.since_epoch / time::minutes;
  if (update.message) return fmt::format("{}\n{}", minute, text::trimmed(update.message->value));
  return fmt::format("{} {}", minute, model::word(update.phase->value));
}

bool is_whole(const Update& update) { return update.at && update.phase; }

bool has_phase(const Update& update) {
  const auto phase = update.phase->value;
  return phase != Phase::update && phase != Phase::postmortem;
}

/// The steps in order of time.
std::vector<Step> merged(const model::Incident* record, std::vector<Update>& added,
                         const std::vector<std::size_t>& lines) {
  std::vector<Step> all;
  std::size_t there = 0;
  const auto pass_until = [&](const Update* next) {
    for (; record != nullptr && there < record->updates.size(); ++there) {
      const auto& update = record->updates[there];
      if (!is_whole(update)) continue;
      if (next != nullptr && next->at->value.at < update.at->value.at) return;
      all.push_back({.there = &update, .goes_on = {}});
    }
  };
  for (std::size_t i = 0; i < added.size(); ++i) {
    pass_until(&added[i]);
    all.push_back({.added = &added[i], .line = lines[i], .goes_on = {}});
  }
  pass_until(nullptr);
  return all;
}

/// Each update of the record is met once.
void meet(std::vector<Step>& all) {
  std::unordered_map<std::string, std::vector<const Update*>> known;
  for (auto step = all.rbegin(); step != all.rend(); ++step) {
    if (step->there != nullptr) known[identity(*step->there)].push_back(step->there);
  }
  for (auto& step : all) {
    if (step.added == nullptr) continue;
    const auto found = known.find(identity(*step.added));
    if (found == known.end() || found->second.empty()) continue;
    step.same = found->second.back();
    found->second.pop_back();
  }
}

void look_ahead(std::vector<Step>& all) {
  std::optional<Phase> next;
  for (auto step = all.rbegin(); step != all.rend(); ++step) {
    step->goes_on = next;
    if (step->same != nullptr) continue;
    const auto& update = step->there != nullptr ? *step->there : *step->added;
    if (!has_phase(update)) continue;
    const bool ends = model::is_end(update.phase->value);
    if (step->there != nullptr)
      next = ends || update.reopens.value ? std::nullopt : std::optional(update.phase->value);
    else if (!ends)
      next.reset();
  }
}

}  // namespace

std::vector<Step> steps(const model::Incident* record, std::vector<Update>& added,
                        const std::vector<std::size_t>& lines) {
  auto all = merged(record, added, lines);
  meet(all);
  look_ahead(all);
  return all;
}

}  // namespace pm::exchange::timeline
