#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/metrics/durations.hpp"
#include "pm/metrics/uptime.hpp"
#include "pm/model/component.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/phase.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::model {
struct Config;
struct Incident;
}  // namespace pm::model

namespace pm::site {

/// An open action, for the page of actions of the internal edition.
struct ActionLine {
  std::string title;
  std::string owner;
  std::string priority;
  std::string status;  ///< word of the file format
  std::string link;
  std::optional<model::Moment> due;
  std::optional<int> days_overdue;
  bool is_open = true;
};

/// The current status of a component of an open incident.
struct AffectedNow {
  std::string component;
  std::optional<model::Status> status;  ///< empty if unknown
};

/// What the pages of the site show of one incident, so that no page needs all records.
struct Entry {
  std::string id;       ///< unique in the site: with the prefix of its repository
  std::string feed_id;  ///< the first id that the incident had: feeds never change it
  std::vector<std::string> aliases;
  std::string title;
  time::Zone zone;
  model::Kind kind = model::Kind::incident;
  std::string severity;
  bool ongoing = false;    ///< it has begun and not ended
  bool announced = false;  ///< a maintenance that has not begun
  std::string phase;       ///< word of the file format; `ongoing` without one, `unknown` at the end
  std::optional<model::Moment> phase_since;
  std::optional<model::Moment> begin;  ///< of an announced maintenance its window
  std::optional<model::Moment> end;
  metrics::Length duration;
  std::optional<model::Moment> window_from;
  std::optional<model::Moment> window_to;
  std::vector<metrics::StatusTime> times;
  std::vector<std::string> components;    ///< all that it names
  std::vector<AffectedNow> affected_now;  ///< of an open one, worst first
  std::string message;                    ///< Markdown; the last one of an open incident
  std::optional<model::Moment> message_at;
  std::optional<model::Moment> next_update;  ///< promised for
  bool next_by_cadence = false;
  bool is_late = false;
  std::string summary;  ///< first words of a published postmortem, plain text on one line
  bool has_postmortem = false;
  std::optional<time::Instant> changed;  ///< the last time of the record up to now, plans omitted
  std::vector<ActionLine> actions;

  [[nodiscard]] bool is_open() const { return ongoing || announced; }
  [[nodiscard]] bool is_maintenance() const { return kind == model::Kind::maintenance; }
};

/// Returns the last time in a record at which something happened or was posted; no plans.
[[nodiscard]] std::optional<time::Instant> last_change(const model::Incident& incident);

/// Returns what the site shows of an incident, as of a time. For the public edition, pass the
/// incident in its public edition. `prefix` comes before its ids.
[[nodiscard]] Entry summarised(const model::Incident& incident, const model::Config& config,
                               time::Instant as_of, std::string_view prefix = {});

}  // namespace pm::site
