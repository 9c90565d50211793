#include "export_updates.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>

#include "../pm_json/record_json.hpp"
#include "export_ids.hpp"
#include "export_words.hpp"

namespace pm::exchange::statuspage {
namespace {

using model::Phase;

/// What components were before an update.
using Statuses = std::unordered_map<std::string, model::Status>;

struct Entry {
  time::Instant at;
  data::Value json;
};

data::Value word(model::Status status) { return data::text(std::string(model::word(status))); }

/// Makes the updates of one incident.
class ExportedUpdates {
 public:
  ExportedUpdates(const model::Incident& incident, const std::string& id, const PublicPage& page)
      : incident_(incident), id_(id), page_(page) {
    for (const auto& each : incident.components) groups_.emplace(each.name.value, each.group);
  }

  std::vector<Entry> all() {
    const auto ids = update_ids(incident_, id_);
    const auto phases = public_phases(incident_);
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const auto& update = incident_.updates[i];
      if (!update.at) continue;
      const auto body =
          update.message ? pm_json::normal_prose(update.message->value) : std::string();
      auto affected = this->affected(update);
      entries.push_back({update.at->value.at,
                         entry(ids[i], phases[i], body, update.at->value.at, std::move(affected))});
    }
    if (const auto told = postmortem_update(incident_, id_))
      entries.push_back(
          {told->at, entry(told->id, Phase::postmortem, told->body, told->at, data::null())});
    return entries;
  }

 private:
  data::Value entry(const std::string& id, Phase phase, const std::string& body, time::Instant at,
                    data::Value affected) const {
    const auto time = public_time(at, page_.zone());
    auto value = data::mapping();
    value.set("id", data::text(id));
    value.set("status", data::text(std::string(model::word(phase))));
    value.set("body", data::text(body));
    value.set("incident_id", data::text(id_));
    value.set("created_at", data::text(time));
    value.set("updated_at", data::text(time));
    value.set("display_at", data::text(time));
    value.set("affected_components", std::move(affected));
    value.set("deliver_notifications", data::flag(false));
    value.set("custom_tweet", data::null());
    value.set("tweet_id", data::null());
    return value;
  }

  data::Value affected(const model::Update& update) {
    if (update.components.empty()) return data::null();
    auto all = data::list();
    for (const auto& [name, status] : update.components) {
      auto& before = before_[name.value];
      const auto group = groups_.find(name.value);
      const auto& component =
          page_.component(name.value, group == groups_.end() ? std::string() : group->second);
      auto one = data::mapping();
      one.set("code", data::text(component.id));
      one.set("name", data::text(component.name));
      one.set("old_status", word(std::exchange(before, status.value)));
      one.set("new_status", word(status.value));
      all.items.push_back(std::move(one));
    }
    return all;
  }

  const model::Incident& incident_;
  const std::string& id_;
  const PublicPage& page_;
  std::unordered_map<std::string, std::string> groups_;
  Statuses before_;
};

/// When the analysis was told: when it was published, behind the updates of that day where only the
/// day is known; else with the last update.
std::optional<time::Instant> told_at(const model::Incident& incident) {
  const auto& published = incident.postmortem.published;
  auto at = published ? std::optional(published->value.at) : std::nullopt;
  for (const auto& update : incident.updates) {
    const bool before =
        update.at && (!published || update.at->value.at <= last_of(published->value));
    if (before) at = at ? std::max(*at, update.at->value.at) : update.at->value.at;
  }
  return at;
}

bool is_postmortem(const model::Update& update) {
  return update.phase && update.phase->value == Phase::postmortem;
}

}  // namespace

std::optional<PostmortemUpdate> postmortem_update(const model::Incident& incident,
                                                  const std::string& incident_id) {
  const auto& updates = incident.updates;
  auto body = public_postmortem(incident.postmortem);
  if (body.empty() || incident.kind_or_default() == model::Kind::maintenance ||
      std::any_of(updates.begin(), updates.end(), is_postmortem))
    return std::nullopt;
  const auto at = told_at(incident);
  if (!at) return std::nullopt;
  return PostmortemUpdate{
      .id = made_id({"postmortem", incident_id}), .at = *at, .body = std::move(body)};
}

data::Value updates_json(const model::Incident& incident, const std::string& incident_id,
                         const PublicPage& page) {
  auto entries = ExportedUpdates(incident, incident_id, page).all();
  std::reverse(entries.begin(), entries.end());
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return b.at < a.at; });
  auto all = data::list();
  all.items.reserve(entries.size());
  for (auto& entry : entries) all.items.push_back(std::move(entry.json));
  return all;
}

}  // namespace pm::exchange::statuspage
