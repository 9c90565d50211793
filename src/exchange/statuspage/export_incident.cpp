#include "export_incident.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "export_updates.hpp"
#include "export_words.hpp"
#include "own_metadata.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/text/link.hpp"

namespace pm::exchange::statuspage {
namespace {

using model::Phase;

/// The first and last times at which something was said.
struct SaidBetween {
  std::optional<time::Instant> first;
  std::optional<time::Instant> last;

  void add(time::Instant at) {
    first = first ? std::min(*first, at) : at;
    last = last ? std::max(*last, at) : at;
  }
};

SaidBetween said_between(const model::Incident& incident) {
  SaidBetween between;
  for (const auto& update : incident.updates) {
    if (update.at) between.add(update.at->value.at);
  }
  return between;
}

/// Where it stands: its last phase, unless the record says otherwise that it is over.
Phase status(const Measured& measured, bool told) {
  const auto& incident = measured.incident;
  const bool planned = incident.kind_or_default() == model::Kind::maintenance;
  const auto phases = public_phases(incident);
  const auto last =
      phases.empty() ? model::phases(incident.kind_or_default()).front() : phases.back();
  if (planned && last == Phase::postmortem) return Phase::completed;
  if (told && !goes_on(measured)) return Phase::postmortem;
  if (model::is_end(last) || last == Phase::postmortem) return last;
  if (goes_on(measured) || metrics::is_open(measured.durations)) return last;
  return planned ? Phase::completed : Phase::resolved;
}

/// When a phase was first said.
std::optional<time::Instant> first_in(const model::Incident& incident, Phase phase) {
  for (const auto& update : incident.updates) {
    if (update.at && update.phase && update.phase->value == phase) return update.at->value.at;
  }
  return std::nullopt;
}

std::optional<time::Instant> instant(const std::optional<model::Moment>& moment) {
  return moment ? std::optional(moment->at) : std::nullopt;
}

std::optional<time::Instant> instant(const model::Maybe<model::Moment>& moment) {
  return moment ? std::optional(moment->value.at) : std::nullopt;
}

/// Whether a record was imported from what is public anyway; other systems have internal addresses.
bool is_of_page(const model::Origin& origin) {
  return origin.system &&
         (origin.system->value == "statuspage" || origin.system->value == "statuspage-text");
}

/// Makes the JSON of one incident.
class Maker {
 public:
  Maker(const Measured& measured, std::string id, const PublicPage& page)
      : measured_(measured), incident_(measured.incident), page_(page) {
    made_.id = std::move(id);
    made_.is_maintenance = incident_.kind_or_default() == model::Kind::maintenance;
  }

  PublicIncident make() {
    auto between = said_between(incident_);
    const auto told = postmortem_update(incident_, made_.id);
    made_.status = status(measured_, told.has_value());
    made_.impact =
        model::value_of<model::Impact>(public_impact(incident_)).value_or(model::Impact::none);
    const auto started = instant(metrics::beginning(incident_, measured_.durations));
    made_.created = between.first ? between.first : started;
    if (told) between.add(told->at);
    if (!made_.created) made_.created = between.first;
    top(between.last ? between.last : made_.created);
    if (made_.is_maintenance) schedule();
    times(started ? started : made_.created);
    lists();
    return std::move(made_);
  }

 private:
  void text(std::string name, std::string_view value) {
    made_.json.set(std::move(name), data::text(std::string(value)));
  }
  void time(std::string name, const std::optional<time::Instant>& at) {
    made_.json.set(std::move(name), at ? data::text(public_time(*at, page_.zone())) : data::null());
  }

  void top(const std::optional<time::Instant>& updated) {
    made_.json = data::mapping();
    text("id", made_.id);
    text("name", public_title(incident_.title));
    text("status", model::word(made_.status));
    time("created_at", made_.created);
    time("updated_at", updated);
  }

  void schedule() {
    const auto& window = incident_.scheduled;
    time("scheduled_for", window ? instant(window->from) : std::nullopt);
    time("scheduled_until", window ? instant(window->to) : std::nullopt);
  }

  void times(const std::optional<time::Instant>& started) {
    const bool over = model::is_end(made_.status) || made_.status == Phase::postmortem;
    const auto resolved = instant(measured_.durations.resolved);
    time("monitoring_at",
         first_in(incident_, made_.is_maintenance ? Phase::verifying : Phase::monitoring));
    time("resolved_at", over ? resolved : std::nullopt);
    text("impact", public_impact(incident_));
    made_.json.set("shortlink", link());
    time("started_at", started);
    text("page_id", page_.id());
  }

  /// The address that a record was imported from, else the page of the record on the site.
  [[nodiscard]] data::Value link() const {
    const auto& url = incident_.origin.url;
    if (url && (!page_.only_public() || is_of_page(incident_.origin)) &&
        url->value.starts_with("http") && text::is_safe_link(url->value))
      return data::text(url->value);
    if (page_.url().empty()) return data::null();
    return data::text(page_.url() + "/incidents/" + incident_.id);
  }

  void lists() {
    auto components = data::list();
    for (const auto& each : public_components(incident_))
      components.items.push_back(page_.json(page_.component(each.name.value, each.group)));
    const auto postmortem = public_postmortem(incident_.postmortem);
    made_.json.set("incident_updates", updates_json(incident_, made_.id, page_));
    made_.json.set("components", std::move(components));
    made_.json.set("reminder_intervals", data::null());
    made_.json.set("postmortem_body", postmortem.empty() ? data::null() : data::text(postmortem));
    time("postmortem_published_at",
         postmortem.empty() ? std::nullopt : instant(incident_.postmortem.published));
    if (page_.only_public()) return;
    made_.json.set("metadata", data::mapping().set("pm", own_metadata(incident_, made_.id)));
  }

  const Measured& measured_;
  const model::Incident& incident_;
  const PublicPage& page_;
  PublicIncident made_;
};

}  // namespace

PublicIncident public_incident(const Measured& measured, std::string id, const PublicPage& page) {
  return Maker(measured, std::move(id), page).make();
}

}  // namespace pm::exchange::statuspage
