#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pm/model/located.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/phase.hpp"

namespace pm::model {
struct Incident;
struct Update;
}  // namespace pm::model

namespace pm::history {

using MaybeMoment = model::Maybe<model::Moment>;

/// The time and phase of an update, or of a post of another system.
struct Entry {
  MaybeMoment at;                     ///< empty without a readable time
  std::optional<model::Phase> phase;  ///< empty without a readable phase
  bool reopens = false;
};

[[nodiscard]] std::vector<Entry> entries(const std::vector<model::Update>& updates);

// In the order of the record. Rules about the order of phases use this.

/// An entry and the state of the incident before it. An index identifies each entry.
struct Step {
  std::size_t entry = 0;
  model::Phase phase = model::Phase::update;
  /// The entry whose phase holds until this entry. Empty if there is none, if this entry reopens
  /// the incident, or if the phase is unknown.
  std::optional<std::size_t> last;
  /// The end that precedes this entry: the first of several consecutive ends. Empty if this entry
  /// reopens the incident.
  std::optional<std::size_t> end;
  bool sure = true;  ///< whether the phases of all earlier entries are known
};

/// Returns the steps of the entries. Omits entries whose phase is unreadable or belongs to the
/// other kind. After an entry that wrongly follows the end, the incident counts as open again. So
/// rules report one error once.
[[nodiscard]] std::vector<Step> steps(const std::vector<Entry>& entries, model::Kind kind);

[[nodiscard]] std::vector<Step> steps(const model::Incident& incident);

/// Whether all steps are ends.
[[nodiscard]] bool is_end_alone(const std::vector<Step>& steps);

/// Returns the end that would precede an entry inserted at index `place`: the first of several
/// consecutive ends. Empty if the incident is open there.
[[nodiscard]] std::optional<std::size_t> end_before(std::vector<Entry> entries, model::Kind kind,
                                                    std::size_t place);

/// Whether an entry before this index is an end, so that an update can reopen the incident.
[[nodiscard]] bool has_ended_before(const std::vector<Entry>& entries, std::size_t place);

/// Returns the phase after all entries: the last except `update` and `postmortem`. Empty if no
/// entry has such a phase.
[[nodiscard]] std::optional<model::Phase> last_phase(const std::vector<Entry>& entries);

/// Whether the entry changes the phase of the incident.
[[nodiscard]] std::vector<bool> changes_of_phase(const std::vector<Entry>& entries);

/// Whether no earlier entry has the phase of this entry, or an end.
[[nodiscard]] bool is_first_of_phase(const std::vector<Entry>& entries, std::size_t index);

// In order of time. Durations use this.

/// An entry that has a time and does not announce the postmortem.
struct Event {
  std::size_t entry = 0;
  model::Located<model::Moment> at;
  model::Phase phase = model::Phase::update;
  /// Whether it reopens an ended incident: by `reopens`, or by a phase in which people work on it.
  /// An end that reopens replaces the end before it.
  bool reopens = false;
};

[[nodiscard]] std::vector<Event> events(const std::vector<Entry>& entries);

/// Returns the first event while the incident was open, or nothing. For a maintenance, this is the
/// first event with work, since an announcement does not begin it. For an incident, it is the first
/// event unless that is the end.
[[nodiscard]] std::optional<std::size_t> first_open(const std::vector<Event>& events,
                                                    model::Kind kind);

/// Returns the first event of a phase.
[[nodiscard]] std::optional<std::size_t> first_of(const std::vector<Event>& events,
                                                  model::Phase phase);

/// Returns for each event whether the incident was open after it.
[[nodiscard]] std::vector<bool> open_after(const std::vector<Event>& events, model::Kind kind);

/// A time during which the incident was open. `from` is empty if the start is unknown. `to` is
/// empty if the incident is still open or its end is unknown.
struct Opening {
  MaybeMoment from;
  MaybeMoment to;
};

/// Returns the times during which the incident was open, at least one. They last from `first` to
/// the first end, and from each reopening to the next end.
[[nodiscard]] std::vector<Opening> openings(const MaybeMoment& first,
                                            const std::vector<Event>& events);

/// An uninterrupted time in one phase. `to` is empty if no event ended it.
struct PhaseInterval {
  model::Phase phase = model::Phase::update;
  model::Moment from;
  std::optional<model::Moment> to;
};

/// Returns the times between changes of phase. No phase holds after an end.
[[nodiscard]] std::vector<PhaseInterval> phase_intervals(const std::vector<Event>& events);

// From the whole record: its updates, key moments, outages and postmortem.

/// The start, openings, end and phase of one incident.
struct History {
  std::vector<Event> events;
  /// When impact began: `times.started`, otherwise the first outage, otherwise the first event
  /// while the incident was open.
  MaybeMoment started;
  std::optional<std::size_t> guessed_from;  ///< index of that event, if it sets the start
  std::vector<Opening> openings;            ///< at least one; the first begins at `started`
  MaybeMoment resolved;                     ///< the end of the last opening
  /// Whether it has ended, at a known or unknown time: by its end, by `times.resolved: unknown`, by
  /// a published postmortem, or by any postmortem while no phase is open.
  bool ended = false;
  bool only_published = false;  ///< whether only a published postmortem shows its end
  bool ongoing = false;         ///< whether it has begun and not ended
  bool announced = false;       ///< whether it is a maintenance whose updates only announce it
  /// The current phase. The end, if the incident ended at a known time or its record gives the end
  /// as unknown.
  std::optional<model::Phase> phase;
};

[[nodiscard]] History of(const model::Incident& incident);

/// Returns the outage that began first, or nothing if no outage has a start.
[[nodiscard]] std::optional<std::size_t> first_outage(const model::Incident& incident);

/// Returns the time by which incidents are sorted: `times.started`, otherwise the first outage,
/// otherwise the maintenance window, otherwise the first update.
[[nodiscard]] MaybeMoment placed_at(const model::Incident& incident);

/// Returns the current severity: that of the last update with one, otherwise that of the record.
[[nodiscard]] const model::Maybe<std::string>& severity(const model::Incident& incident);

}  // namespace pm::history
