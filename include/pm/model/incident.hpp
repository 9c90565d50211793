#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/model/action.hpp"
#include "pm/model/component.hpp"
#include "pm/model/located.hpp"
#include "pm/model/outage.hpp"
#include "pm/model/phase.hpp"
#include "pm/model/postmortem.hpp"
#include "pm/model/update.hpp"
#include "pm/time/zone.hpp"

namespace pm::model {

/// The impact on users, in the terms of public status pages.
enum class Impact { none, minor, major, critical, maintenance };

[[nodiscard]] std::span<const Name<Impact>> names(Impact);

/// Whether an incident counts. Figures over many incidents and the public edition omit all but
/// `standard`.
enum class Mode { standard, drill, near_miss, void_incident };

[[nodiscard]] std::span<const Name<Mode>> names(Mode);

enum class RelationType { caused_by, causes, duplicate_of, recurrence_of, related_to };

[[nodiscard]] std::span<const Name<RelationType>> names(RelationType);

/// A relation to another incident.
struct Relation {
  Located<RelationType> type;
  Located<std::string> id;
};

/// A person, or several, in a role of the response: commander, communications.
struct Role {
  Located<std::string> role;
  Located<std::string> person;
};

/// The origin of an imported record. A later import of the same incident finds the record by it.
struct Origin {
  Maybe<std::string> system;  ///< the format: "statuspage"
  Maybe<std::string> id;      ///< stable id in the source
  Maybe<std::string> url;
};

/// One incident as written in its record, without conclusions. Unreadable values are omitted here;
/// the reader reports them as errors.
struct Incident {
  std::string id;     ///< the file name without its extension
  text::Where where;  ///< the start of the record
  Maybe<std::string> title;
  Maybe<std::string> organization;
  time::Zone zone;                            ///< of shown times
  std::vector<Located<std::string>> aliases;  ///< earlier ids of this incident
  Maybe<std::string> severity;
  Maybe<Mode> mode;
  Maybe<Impact> impact;
  Maybe<Kind> kind;
  std::optional<Window> scheduled;
  std::vector<Component> components;
  std::vector<Located<std::string>> labels;
  std::vector<Role> roles;
  Times times;
  std::vector<Outage> outages;
  std::vector<Update> updates;
  std::vector<TimelineEvent> timeline;
  Postmortem postmortem;
  std::vector<Action> actions;
  std::vector<Relation> related;
  Origin origin;
  /// The user's own data: a mapping of strings, lists and mappings; empty if there is none.
  data::Value fields = data::mapping();
  /// The keys whose values have the wrong type, each located at its value. The reader reported and
  /// omitted these values.
  std::vector<Located<std::string>> skipped;

  /// Returns the kind; default: `incident`.
  [[nodiscard]] Kind kind_or_default() const { return kind ? kind->value : Kind::incident; }
  /// Returns the mode; default: `standard`.
  [[nodiscard]] Mode mode_or_default() const { return mode ? mode->value : Mode::standard; }
};

}  // namespace pm::model
