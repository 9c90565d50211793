#include "export_words.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_set>
#include <utility>

#include "../pm_json/record_json.hpp"
#include "../taken.hpp"
#include "pm/text/words.hpp"
#include "pm/time/when.hpp"

namespace pm::exchange::statuspage {
namespace {

using model::Phase;

constexpr std::size_t longest_title = 1000;  ///< in bytes; readers need not take longer ones

Phase first_phase(model::Kind kind) { return model::phases(kind).front(); }

/// Status pages have no word for a maintenance that was cancelled.
Phase public_phase(Phase phase) { return phase == Phase::cancelled ? Phase::completed : phase; }

/// Adds the components that are named there and not in the list yet.
class Named {
 public:
  explicit Named(const std::vector<model::Component>& listed) {
    for (const auto& each : listed) add(each);
  }

  void add(const std::vector<model::ComponentStatus>& statuses) {
    for (const auto& each : statuses) {
      if (!names_.contains(each.name.value)) add({.name = each.name, .group = {}});
    }
  }

  [[nodiscard]] std::vector<model::Component> take() { return std::move(all_); }

 private:
  void add(const model::Component& component) {
    names_.insert(component.name.value);
    all_.push_back(component);
  }

  std::vector<model::Component> all_;
  std::unordered_set<std::string> names_;
};

/// What stands above a section in the record.
std::string heading(const std::string& key, const data::Value* headings) {
  const auto* own = headings ? headings->find(key) : nullptr;
  if (own != nullptr) return own->text;
  const auto kind = model::value_of<model::SectionKind>(key);
  return kind ? std::string(model::usual_heading(*kind)) : key;
}

bool is_section(std::string_view key) {
  return key != "status" && key != "published" && key != "authors" && key != "exception" &&
         key != "headings";
}

}  // namespace

std::string public_title(const model::Maybe<std::string>& title) {
  auto words = title ? as_title(title->value) : std::string();
  if (words.empty()) return "Incident without a title";
  if (words.size() <= longest_title) return words;
  auto end = longest_title;
  while ((static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  return words.substr(0, end) + "…";
}

std::string_view public_impact(const model::Incident& incident) {
  if (incident.impact) return model::word(incident.impact->value);
  const bool planned = incident.kind_or_default() == model::Kind::maintenance;
  return model::word(planned ? model::Impact::maintenance : model::Impact::none);
}

std::string public_time(time::Instant at, const time::Zone& zone) {
  return time::written(at, time::Precision::millisecond, zone);
}

std::vector<Phase> public_phases(const model::Incident& incident) {
  std::vector<Phase> phases;
  phases.reserve(incident.updates.size());
  auto last = first_phase(incident.kind_or_default());
  for (const auto& update : incident.updates) {
    if (update.phase && update.phase->value != Phase::update)
      last = public_phase(update.phase->value);
    phases.push_back(last);
  }
  return phases;
}

time::Instant last_of(const model::Moment& moment) {
  return moment.known_to_the_day() ? moment.at + (time::days - 1) : moment.at;
}

bool goes_on(const Measured& measured) {
  const auto& incident = measured.incident;
  const auto& status = incident.postmortem.status;
  const auto& published = incident.postmortem.published;
  const auto phases = public_phases(incident);
  if (!status || status->value != model::PostmortemStatus::published) return false;
  if (!published || phases.empty() || measured.durations.resolved) return false;
  if (incident.times.resolved_unknown.value) return false;
  const auto until = last_of(published->value);
  const bool over = model::is_end(phases.back()) || phases.back() == Phase::postmortem;
  return !over &&
         std::any_of(incident.updates.begin(), incident.updates.end(),
                     [&](const auto& each) { return each.at && each.at->value.at > until; });
}

std::vector<model::Component> public_components(const model::Incident& incident) {
  Named named(incident.components);
  for (const auto& outage : incident.outages) named.add(outage.components);
  for (const auto& update : incident.updates) named.add(update.components);
  return named.take();
}

std::string public_postmortem(const model::Postmortem& postmortem) {
  const bool published =
      postmortem.status && postmortem.status->value == model::PostmortemStatus::published;
  if (!published) return {};
  // The keys of sections are those of the file, whatever they were read from.
  model::Incident only;
  only.postmortem = postmortem;
  const auto record = pm_json::record_json(only);
  const auto* analysis = record.find("postmortem");
  std::string body;
  for (const auto& [key, prose] : analysis->members) {
    if (!is_section(key)) continue;
    if (!body.empty()) body += "\n\n";
    body.append("## ").append(as_title(heading(key, analysis->find("headings"))));
    if (!prose.text.empty()) body.append("\n\n").append(prose.text);
  }
  return body;
}

}  // namespace pm::exchange::statuspage
