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

/// What an update, or a post of another system, says of the phase.
struct Entry {
  MaybeMoment at;                     ///< nothing: it has no time that could be read
  std::optional<model::Phase> phase;  ///< nothing: it has no phase that could be read
  bool reopens = false;
};

[[nodiscard]] std::vector<Entry> entries(const std::vector<model::Update>& updates);

// In the order in which the entries stand. Rules about the order of phases ask this.

/// An entry on the way of an incident through its phases, and what holds before it. Entries are
/// named by their index.
struct Step {
  std::size_t entry = 0;
  model::Phase phase = model::Phase::update;
  /// The entry whose phase holds until this one. Nothing when there is none, when this one reopens
  /// the incident, or when it cannot be known.
  std::optional<std::size_t> last;
  /// The end that this one comes after, unless it reopens the incident: the first of a run of ends.
  std::optional<std::size_t> end;
  bool sure = true;  ///< the phases of all entries before this one are known
};

/// Entries whose phase could not be read, or is one of the other kind, are left out. After an entry
/// that wrongly follows the end, the incident counts as open again, so that one mistake is found
/// once.
[[nodiscard]] std::vector<Step> steps(const std::vector<Entry>& entries, model::Kind kind);

[[nodiscard]] std::vector<Step> steps(const model::Incident& incident);

/// Whether the steps say nothing but that it ended.
[[nodiscard]] bool is_end_alone(const std::vector<Step>& steps);

/// The end that an entry put before the one of index `place`, or at the end, would come after: the
/// first of a run of ends. Nothing when the incident is open there.
[[nodiscard]] std::optional<std::size_t> end_before(std::vector<Entry> entries, model::Kind kind,
                                                    std::size_t place);

/// Whether an entry before this place says that it ended, so that there is something to reopen.
[[nodiscard]] bool has_ended_before(const std::vector<Entry>& entries, std::size_t place);

/// The phase that the entries leave the incident in: the last that is neither `update` nor
/// `postmortem`. Nothing when no entry names one.
[[nodiscard]] std::optional<model::Phase> last_phase(const std::vector<Entry>& entries);

/// Whether the entry changes the phase: it names another one than the entries before it.
[[nodiscard]] std::vector<bool> changes_of_phase(const std::vector<Entry>& entries);

/// Whether no entry before this one names its phase, or an end.
[[nodiscard]] bool is_first_of_phase(const std::vector<Entry>& entries, std::size_t index);

// In order of time. Durations ask this.

/// An entry that has a time. Announcements of the postmortem are not among them.
struct Event {
  std::size_t entry = 0;
  model::Located<model::Moment> at;
  model::Phase phase = model::Phase::update;
  /// It opens an incident that had ended: by its flag, or by naming a phase in which work is done.
  /// Of an end: the end before it did not hold, and this one counts instead.
  bool reopens = false;
};

[[nodiscard]] std::vector<Event> events(const std::vector<Entry>& entries);

/// The first event while the incident was open: of a maintenance the first one in which work is
/// done, since an announcement is no beginning; of an incident the first of all, unless that one is
/// its end. Nothing when there is none.
[[nodiscard]] std::optional<std::size_t> first_open(const std::vector<Event>& events,
                                                    model::Kind kind);

/// The first event of a phase.
[[nodiscard]] std::optional<std::size_t> first_of(const std::vector<Event>& events,
                                                  model::Phase phase);

/// For each event, whether the incident was open after it.
[[nodiscard]] std::vector<bool> open_after(const std::vector<Event>& events, model::Kind kind);

/// A time during which the incident was open. `from` is unknown when nobody said when it began;
/// without `to` it is still open, or nobody knows when it ended.
struct Opening {
  MaybeMoment from;
  MaybeMoment to;
};

/// The times the incident was open, at least one: from `first` to the first end, and from each
/// reopening to the first end after it.
[[nodiscard]] std::vector<Opening> openings(const MaybeMoment& first,
                                            const std::vector<Event>& events);

/// A time in one phase, without leaving it; nothing as `to`: no event ended it.
struct PhaseInterval {
  model::Phase phase = model::Phase::update;
  model::Moment from;
  std::optional<model::Moment> to;
};

/// The times between changes of phase. No phase holds after an end.
[[nodiscard]] std::vector<PhaseInterval> phase_intervals(const std::vector<Event>& events);

// All that a record says: its updates, key moments, outages and analysis.

/// What holds when in one incident.
struct History {
  std::vector<Event> events;
  /// When users were first affected: `times.started`, else the first outage, else the first event
  /// while it was open.
  MaybeMoment started;
  std::optional<std::size_t> guessed_from;  ///< that event, when nothing else says
  std::vector<Opening> openings;            ///< at least one; the first begins at `started`
  MaybeMoment resolved;                     ///< the end of the last opening
  /// It has ended, be it that nobody knows when: by its end, by `times.resolved: unknown`, by a
  /// published analysis, or by one while no phase is open.
  bool ended = false;
  bool only_published = false;  ///< nothing but a published analysis says that it has ended
  bool ongoing = false;         ///< it has begun and not ended
  bool announced = false;       ///< a maintenance of which the updates say only that it will be
  /// The phase that it is in; of one that has ended at a known time, or at an unknown one by its
  /// own word, the end.
  std::optional<model::Phase> phase;
};

[[nodiscard]] History of(const model::Incident& incident);

/// The outage that began first; nothing when none has a beginning.
[[nodiscard]] std::optional<std::size_t> first_outage(const model::Incident& incident);

/// What places an incident in time: `times.started`, else the first outage, else the announced
/// window, else the first update.
[[nodiscard]] MaybeMoment placed_at(const model::Incident& incident);

/// The severity in force: the last that an update says, else the one of the record.
[[nodiscard]] const model::Maybe<std::string>& severity(const model::Incident& incident);

}  // namespace pm::history
