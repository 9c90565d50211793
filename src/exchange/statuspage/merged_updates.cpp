#include "merged_updates.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "../pm_json/record_json.hpp"
#include "../taken.hpp"
#include "own_values.hpp"
#include "pm/data/json.hpp"
#include "status_words.hpp"

namespace pm::exchange::statuspage {
namespace {

using data::Value;

std::string_view first_status(model::Kind kind) { return model::word(model::phases(kind).front()); }

/// One update of the page with what the metadata adds, on its way into the record.
struct Pair {
  const Value* said = nullptr;   ///< of the page; null: the record says it without a time
  const Value* extra = nullptr;  ///< of the metadata; null: somebody added the update
  time::Instant at;
};

/// Puts the updates of a record together.
class Merge {
 public:
  Merge(Imported& into, const Value& incident, const Value& metadata, model::Kind kind,
        const time::Zone& zone, const ImportSettings& settings)
      : into_(into),
        zone_(zone),
        settings_(settings),
        kind_(kind),
        generated_(text_of(metadata, "postmortem_update")),
        first_status_(first_status(kind)) {
    if (const auto* said = incident.find("incident_updates")) pair(*said, metadata.find("updates"));
  }

  Value updates() {
    auto all = data::list();
    std::string before;
    for (const auto& each : pairs_) {
      if (each.said == nullptr) {
        all.items.push_back(*each.extra);
        continue;
      }
      const auto status = this->status(*each.said, before);
      all.items.push_back(update(each, status, before));
      before = status;
    }
    return all;
  }

 private:
  static std::string time_of(const Value& said) {
    auto time = text_of(said, "display_at");
    return time.empty() ? text_of(said, "created_at") : time;
  }

  void add(const Value* said, const Value* extra) {
    auto at = said ? instant_of(time_of(*said), zone_) : std::nullopt;
    if (!at) at = pairs_.empty() ? time::Instant{} : pairs_.back().at;
    pairs_.push_back({said, extra, *at});
  }

  /// The updates in the order of the record; where one was added, in order of time.
  void pair(const Value& said, const Value* extras) {
    std::unordered_map<std::string, const Value*> by_id;
    std::vector<const Value*> added;
    for (auto each = said.items.rbegin(); each != said.items.rend(); ++each) {
      const auto id = text_of(*each, "id");
      if (!generated_.empty() && id == generated_) continue;
      if (!by_id.emplace(id, &*each).second) added.push_back(&*each);
    }
    if (extras != nullptr) pair_known(extras->items, by_id);
    for (auto each = said.items.rbegin(); each != said.items.rend(); ++each) {
      const auto left = by_id.find(text_of(*each, "id"));
      if (left != by_id.end() && left->second == &*each) added.push_back(&*each);
    }
    for (const auto* each : added) add(each, nullptr);
    if (added.empty()) return;
    std::stable_sort(pairs_.begin(), pairs_.end(),
                     [](const Pair& a, const Pair& b) { return a.at < b.at; });
  }

  void pair_known(std::span<const Value> extras,
                  std::unordered_map<std::string, const Value*>& by_id) {
    for (const auto& extra : extras) {
      const auto id = text_of(extra, "id");
      const auto found = by_id.find(id);
      if (id.empty()) {
        add(nullptr, &extra);
      } else if (found != by_id.end()) {
        add(found->second, &extra);
        by_id.erase(found);
      } else {
        leave_out(into_, "metadata.pm.updates", data::to_json_line(extra),
                  "the page no longer has this update", extra.line);
      }
    }
  }

  /// The status as a phase; one that no record has, as it is read from any page.
  std::string status(const Value& said, const std::string& before) {
    auto status = text_of(said, "status");
    if (model::value_of<model::Phase>(status)) return status;
    const auto read = phase_of(status, kind_, settings_);
    auto taken = read.value && *read.value != model::Phase::update
                     ? std::string(model::word(*read.value))
                     : before;
    if (taken.empty()) taken = first_status_;
    read_as(into_, "incident_updates.status", std::move(status),
            "`" + plain_phase(taken, before) + "`", said.line);
    return taken;
  }

  Value update(const Pair& pair, const std::string& status, const std::string& before) {
    static const Value none = data::mapping();
    const auto& extra = pair.extra ? *pair.extra : none;
    auto update = data::mapping();
    update.set("at", at(pair, extra));
    update.set("phase", phase(*pair.said, extra, status, before));
    if (const auto* affected = pair.said->find("affected_components"))
      components(*affected, update);
    message(*pair.said, extra, update);
    for (const auto& [name, value] : extra.members) {
      if (name != "id" && name != "at" && name != "phase" && name != "message")
        update.set(name, value);
    }
    return update;
  }

  /// The time as the page says it; the day where only that is known.
  Value at(const Pair& pair, const Value& extra) {
    auto said = data::text(time_of(*pair.said));
    said.line = pair.said->line;
    const auto day = text_of(extra, "at");
    if (day.empty()) return said;
    if (instant_of(day, zone_) == instant_of(said.text, zone_)) return data::text(day);
    differs("incident_updates.display_at", said.text, day, pair.said->line);
    return said;
  }

  Value phase(const Value& said, const Value& extra, const std::string& status,
              const std::string& before) {
    const auto meant = text_of(extra, "phase");
    const auto shown = meant == "cancelled" ? std::string_view("completed")
                       : meant != "update"  ? std::string_view(meant)
                       : before.empty()     ? first_status_
                                            : std::string_view(before);
    if (meant.empty()) return data::text(plain_phase(status, before));
    if (shown == status) return data::text(meant);
    differs("incident_updates.status", status, meant, said.line);
    return data::text(plain_phase(status, before));
  }

  void components(const Value& affected, Value& update) {
    auto statuses = data::mapping();
    std::unordered_map<std::string, std::size_t> places;
    for (const auto& each : affected.items) {
      const auto name = text_of(each, "name");
      const auto status = text_of(each, "new_status");
      if (!model::value_of<model::Status>(status)) {
        leave_out(into_, "affected_components.new_status", data::to_json_line(each),
                  "it is no status of a component", each.line);
        continue;
      }
      const auto [place, is_new] = places.emplace(name, statuses.members.size());
      if (is_new)
        statuses.set(name, data::text(status));
      else
        statuses.members[place->second].value = data::text(status);
    }
    if (!statuses.members.empty()) update.set("components", std::move(statuses));
  }

  void message(const Value& said, const Value& extra, Value& update) const {
    const auto body = text_of(said, "body");
    const auto* empty = extra.find("message");
    if (!pm_json::normal_prose(body).empty())
      update.set("message", data::text(body));
    else if (empty != nullptr)
      update.set("message", *empty);
  }

  void differs(std::string what, std::string said, std::string_view other, std::size_t line) {
    read_as(into_, std::move(what), std::move(said),
            "it was changed after pm wrote it; `metadata.pm` says " + std::string(other), line);
  }

  Imported& into_;
  const time::Zone& zone_;
  const ImportSettings& settings_;
  model::Kind kind_;
  std::string generated_;  ///< the id of the update that only tells of the analysis
  std::string_view first_status_;
  std::vector<Pair> pairs_;
};

}  // namespace

Value merged_updates(Imported& into, const Value& incident, const Value& metadata, model::Kind kind,
                     const time::Zone& zone, const ImportSettings& settings) {
  return Merge(into, incident, metadata, kind, zone, settings).updates();
}

}  // namespace pm::exchange::statuspage
