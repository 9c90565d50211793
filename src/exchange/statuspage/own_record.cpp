#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../pm_json/format.hpp"
#include "../pm_json/record_json.hpp"
#include "../pm_json/stem.hpp"
#include "../taken.hpp"
#include "added_to_page.hpp"
#include "export_words.hpp"
#include "leftovers.hpp"
#include "merged_updates.hpp"
#include "own_metadata.hpp"
#include "own_values.hpp"
#include "pm/data/json.hpp"

namespace pm::exchange::statuspage {
namespace {

using data::Value;

/// Puts a value under a name, in place of one that is there.
void replace(Value& object, std::string_view name, Value value) {
  for (auto& member : object.members) {
    if (member.name != name) continue;
    member.value = std::move(value);
    return;
  }
  object.set(std::string(name), std::move(value));
}

/// Makes a record of an incident of the page and its metadata.
class Own {
 public:
  Own(Imported& into, const Value& incident, const Value& metadata, const ImportSettings& settings)
      : page_(into), incident_(incident), metadata_(metadata), settings_(settings) {
    own_.origin = into.origin;
    if (const auto* record = metadata.find("record")) record_ = *record;
  }

  /// The record; nothing when it cannot be read.
  bool read() {
    title();
    impact();
    const auto kind = model::value_of<model::Kind>(text_of(record_, "kind"));
    replace(record_, "updates",
            merged_updates(own_, incident_, metadata_, kind.value_or(model::Kind::incident), zone(),
                           settings_));
    if (record_.find("components") == nullptr) replace(record_, "components", public_names());
    const auto id = text_of(metadata_, "id");
    auto read = pm_json::read_record_json(record_, pm_json::is_stem(id) ? id : std::string());
    if (!read) {
      keep_value(page_, "metadata.pm", metadata_,
                 fmt::format("the record in it cannot be read: `record{}`: {}", read.error().key,
                             read.error().message));
      return false;
    }
    own_.incident = *std::move(read);
    components();
    schedule();
    postmortem();
    return true;
  }

  Imported take() { return std::move(own_); }

 private:
  [[nodiscard]] time::Zone zone() const {
    return time::find_zone(text_of(record_, "timezone")).value_or(time::Zone());
  }

  [[nodiscard]] std::size_t line_of(std::string_view name) const {
    const auto* value = incident_.find(name);
    return value != nullptr && value->line != 0 ? value->line : incident_.line;
  }

  void differs(const std::string& name, std::string value) {
    read_as(own_, name, std::move(value),
            "it was changed after pm wrote it, and `metadata.pm` says otherwise", line_of(name));
  }

  void title() {
    const auto name = text_of(incident_, "name");
    const auto* own = record_.find("title");
    if (own == nullptr) return replace(record_, "title", data::text(name));
    const bool has_text = own->kind == Value::Kind::text;
    if (public_title(has_text ? said(own->text) : model::Maybe<std::string>()) == name) return;
    differs("name", name);
    replace(record_, "title", data::text(as_title(name)));
  }

  void impact() {
    const auto word = text_of(incident_, "impact");
    const bool silent = record_.find("impact") != nullptr;
    if (word.empty()) return;
    model::Incident none;
    if (const auto kind = model::value_of<model::Kind>(text_of(record_, "kind")))
      none.kind = said(*kind);
    if (silent && public_impact(none) == word) return;
    if (silent) differs("impact", word);
    replace(record_, "impact", data::text(word));
  }

  [[nodiscard]] Value public_names() const {
    auto all = data::list();
    const auto* components = incident_.find("components");
    if (components == nullptr) return all;
    for (const auto& each : components->items)
      all.items.push_back(data::text(text_of(each, "name")));
    return all;
  }

  /// Takes away components that the page no longer has, and adds those that it has now.
  void components() {
    const auto* listed = incident_.find("components");
    if (listed == nullptr || listed->kind != Value::Kind::list) return;
    std::unordered_set<std::string> on_page;
    for (const auto& each : listed->items) on_page.insert(text_of(each, "name"));
    auto& all = own_.incident.components;
    std::unordered_set<std::string> known;
    for (const auto& each : public_components(own_.incident)) known.insert(each.name.value);
    const auto gone = std::remove_if(all.begin(), all.end(), [&](const auto& each) {
      return !on_page.contains(each.name.value);
    });
    for (auto each = gone; each != all.end(); ++each) differs("components", each->name.value);
    all.erase(gone, all.end());
    for (const auto& each : listed->items) {
      const auto name = text_of(each, "name");
      if (known.contains(name)) continue;
      differs("components", name);
      all.push_back({.name = unplaced(name), .group = {}});
    }
  }

  [[nodiscard]] bool is_at(const char* name, const model::Maybe<model::Moment>& moment) const {
    const auto text = text_of(incident_, name);
    if (text.empty()) return true;
    if (!moment) return false;
    return instant_of(text, time::Zone()) == moment->value.at;
  }

  void schedule() {
    auto& window = own_.incident.scheduled;
    const bool from = is_at("scheduled_for", window ? window->from : std::nullopt);
    const bool to = is_at("scheduled_until", window ? window->to : std::nullopt);
    if (from && to) return;
    const auto* name = from ? "scheduled_until" : "scheduled_for";
    differs(name, text_of(incident_, name));
    window = page_.incident.scheduled;
  }

  void postmortem() {
    auto& own = own_.incident.postmortem;
    const auto body = text_of(incident_, "postmortem_body");
    told(body);
    if (body.empty() || body == public_postmortem(own)) return;
    differs("postmortem_body", {});
    own.sections = page_.incident.postmortem.sections;
  }

  /// The update that tells of the analysis says the same, unless somebody changed it.
  void told(const std::string& body) {
    const auto id = text_of(metadata_, "postmortem_update");
    const auto* updates = incident_.find("incident_updates");
    if (id.empty() || updates == nullptr) return;
    for (const auto& update : updates->items) {
      if (text_of(update, "id") != id || text_of(update, "body") == body) continue;
      leave_out(own_, "incident_updates.body", text_of(update, "body"),
                "the analysis is read from `postmortem_body`", update.line);
    }
  }

  Imported& page_;  ///< the incident as it was read from the page
  const Value& incident_;
  const Value& metadata_;
  const ImportSettings& settings_;
  Value record_ = data::mapping();
  Imported own_;
};

const Value* own_of(const Value& incident) {
  const auto* metadata = incident.find("metadata");
  const auto* own = metadata ? metadata->find("pm") : nullptr;
  return own != nullptr && own->kind == Value::Kind::mapping ? own : nullptr;
}

}  // namespace

bool has_own(const Value& incident) { return own_of(incident) != nullptr; }

bool apply_own(Imported& into, const Value& incident, const ImportSettings& settings) {
  const auto* own = own_of(incident);
  if (own == nullptr) return false;
  const auto* format = own->find("format");
  if (format == nullptr || format->text != std::to_string(pm_json::native_format)) {
    leave_out(into, "metadata.pm", data::to_json_line(*own),
              fmt::format("this pm reads the format {}", pm_json::native_format), own->line);
    return false;
  }
  Own record(into, incident, *own, settings);
  if (!record.read()) return false;
  auto made = record.take();
  carry_over(into, made);
  into = std::move(made);
  return true;
}

}  // namespace pm::exchange::statuspage
