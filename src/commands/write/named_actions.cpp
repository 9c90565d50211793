#include "named_actions.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "pm/metrics/actions.hpp"
#include "pm/repo/in_order.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

using Found = std::vector<NamedAction>;

/// Every follow-up of every incident, by name. Places in a record are kept apart from names of
/// their own, since an action has both.
struct Catalogue {
  Found by_name;   ///< as `pm actions` lists them
  Found by_place;  ///< "2024-01-29-engage#2", for all
};

std::vector<std::string> names_of(const model::Incident& incident) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < incident.actions.size(); ++i)
    names.push_back(metrics::action_id(incident, i));
  return names;
}

Catalogue catalogue(const World& world, const Opened& opened) {
  const auto defaults = opened.repository.defaults();
  Catalogue all;
  repo::in_order(
      opened.entries.size(),
      [&](std::size_t i) {
        return names_of(repo::load(world.disk, opened.entries[i], defaults).incident);
      },
      [&](std::size_t i, const std::vector<std::string>& names) {
        const auto& entry = opened.entries[i];
        for (std::size_t n = 0; n < names.size(); ++n) {
          all.by_name.push_back({entry, names[n]});
          all.by_place.push_back({entry, fmt::format("{}#{}", entry.id, n + 1)});
        }
      });
  return all;
}

Found matching(const Found& all, std::string_view name) {
  Found found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found),
               [&](const NamedAction& each) { return each.id == name; });
  return found;
}

/// "engage#2": a part of an incident's id, and a place.
Found by_part(const World& world, const Opened& opened, const Catalogue& all,
              const std::string& name, text::Report& report) {
  const auto sign = name.rfind('#');
  if (sign == std::string::npos) return {};
  const auto entries = repo::select(world.disk, opened.repository, {name.substr(0, sign)}, report);
  repo::report_elsewhere(world.disk, opened.repository, entries, report);
  if (entries.empty() || !report.empty()) return {};
  return matching(all.by_place, entries.front().id + name.substr(sign));
}

Refusal none(const std::string& name, const Catalogue& all) {
  std::vector<std::string> names;
  for (const auto& each : all.by_name) names.push_back(each.id);
  const auto otherwise = names.empty() ? std::string("no incident has `actions:`")
                                       : "there are " + text::listed(names);
  const std::vector<std::string_view> known(names.begin(), names.end());
  return refusal(UsageMistake{fmt::format("no action is called {}", text::quoted(name)),
                              text::did_you_mean(name, known, otherwise)});
}

Refusal several(const std::string& name, const Found& found) {
  std::string where;
  for (const auto& each : found) where += (where.empty() ? "" : ", ") + text::quoted(each.entry.id);
  return refusal(UsageMistake{
      fmt::format("{} can mean {}", text::quoted(name), text::counted(found.size(), "action")),
      fmt::format("name it by its place, such as `INCIDENT#1`; it stands in {}", where)});
}

}  // namespace

std::variant<Found, Refusal> named_actions(const World& world, const Opened& opened,
                                           const std::vector<std::string>& names) {
  const auto all = catalogue(world, opened);
  Found result;
  for (const auto& name : names) {
    text::Report report;
    auto found = matching(all.by_name, name);
    if (found.empty()) found = matching(all.by_place, name);
    if (found.empty()) found = by_part(world, opened, all, name, report);
    if (found.size() > 1) return several(name, found);
    if (found.empty() && !report.empty()) return Refusal{std::move(report), wrong_usage, {}};
    if (found.empty()) return none(name, all);
    result.push_back(std::move(found.front()));
  }
  return result;
}

}  // namespace pm::commands
