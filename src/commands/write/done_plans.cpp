#include "done_plans.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <ostream>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "pm/metrics/actions.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/done_action.hpp"
#include "said_times.hpp"

namespace pm::commands {
namespace {

std::string title_of(const model::Action& action) {
  return action.title ? text::quoted(action.title->value) : "without a title";
}

bool is_done(const model::Action& action) {
  return action.status && action.status->value == model::ActionStatus::done;
}

/// What the file is to say of when it was done: a day, unless somebody knows better.
std::variant<std::string, UsageMistake> done_at(const Arguments& arguments, time::Instant now,
                                                const time::Zone& zone) {
  SaidTimes times(arguments, now, zone);
  const auto said = times.moment("--at");
  if (times.mistake()) return *times.mistake();
  return times.written(said.value_or(model::Moment{now, time::Precision::day}));
}

/// Where an action stands that was named before the lock was taken, in its record as it is now.
std::variant<std::size_t, Refusal> place_of(const std::string& id, const repo::Record& record) {
  if (record.unreadable) return unreadable(record);
  const auto found = metrics::actions_named(record.incident, id);
  if (found.size() == 1) return found.front();
  return refusal(UsageMistake{fmt::format("{} means {} by now", text::quoted(id),
                                          found.empty() ? "no action" : "several actions"),
                              "`pm actions` lists what there is"});
}

/// What is to be done to one record.
class Marks {
 public:
  Marks(World& world, const Arguments& arguments, const repo::Entry& entry,
        const repo::Repository& repository)
      : world_(world),
        arguments_(arguments),
        repository_(repository),
        plan_{.before = repo::load(world.disk, entry, repository.defaults())} {}

  [[nodiscard]] bool is_of(const repo::Entry& entry) const {
    return plan_.before.entry.path == entry.path;
  }

  [[nodiscard]] std::optional<Refusal> add(const std::string& id) {
    const auto found = place_of(id, plan_.before);
    if (const auto* refusal = std::get_if<Refusal>(&found)) return *refusal;
    const auto index = std::get<std::size_t>(found);
    const auto& action = plan_.before.incident.actions[index];
    if (is_done(action)) {
      world_.err << fmt::format("{} is done already: {}\n", text::visible(id), title_of(action));
      return std::nullopt;
    }
    const bool is_new = places_.insert(index).second;
    return is_new ? mark(id, index) : std::nullopt;
  }

  /// The record with all of them, read and checked again.
  [[nodiscard]] std::variant<DonePlan, Refusal> plan() && {
    if (changes_.empty()) return std::move(plan_);
    auto revision = revised(plan_.before, changes_, repository_, world_.now());
    if (auto* refusal = std::get_if<Refusal>(&revision)) return std::move(*refusal);
    auto& [after, fresh] = std::get<Revision>(revision);
    plan_.after = std::move(after);
    plan_.fresh = std::move(fresh);
    return std::move(plan_);
  }

 private:
  std::optional<Refusal> mark(const std::string& id, std::size_t index) {
    const auto& incident = plan_.before.incident;
    const auto at = done_at(arguments_, world_.now(), incident.zone);
    if (const auto* mistake = std::get_if<UsageMistake>(&at)) return refusal(*mistake);
    auto changes = yaml::done_action(*plan_.before.source, index, std::get<std::string>(at),
                                     arguments_.value("--link"));
    std::move(changes.begin(), changes.end(), std::back_inserter(changes_));
    plan_.ids.push_back(id);
    plan_.titles.push_back(title_of(incident.actions[index]));
    return std::nullopt;
  }

  World& world_;
  const Arguments& arguments_;
  const repo::Repository& repository_;
  DonePlan plan_;
  std::vector<yaml::Change> changes_;
  std::set<std::size_t> places_;
};

}  // namespace

std::variant<std::vector<DonePlan>, Refusal> done_plans(World& world, const Arguments& arguments,
                                                        const repo::Repository& repository,
                                                        const std::vector<NamedAction>& named) {
  std::vector<Marks> all;
  for (const auto& [entry, id] : named) {
    const auto same = [&of = entry](const Marks& marks) { return marks.is_of(of); };
    const auto found = std::find_if(all.begin(), all.end(), same);
    auto& marks =
        found == all.end() ? all.emplace_back(world, arguments, entry, repository) : *found;
    if (auto refusal = marks.add(id)) return std::move(*refusal);
  }
  std::vector<DonePlan> plans;
  for (auto& marks : all) {
    auto plan = std::move(marks).plan();
    if (auto* refusal = std::get_if<Refusal>(&plan)) return std::move(*refusal);
    auto& made = std::get<DonePlan>(plan);
    if (!made.ids.empty()) plans.push_back(std::move(made));
  }
  return plans;
}

}  // namespace pm::commands
