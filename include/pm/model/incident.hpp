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

/// How badly users were hurt, in the words of public status pages.
enum class Impact { none, minor, major, critical, maintenance };

[[nodiscard]] std::span<const Name<Impact>> names(Impact);

enum class RelationType { caused_by, causes, duplicate_of, recurrence_of, related_to };

[[nodiscard]] std::span<const Name<RelationType>> names(RelationType);

/// That this incident has to do with another one.
struct Relation {
  Located<RelationType> type;
  Located<std::string> id;
};

/// Where a record that was imported comes from. Importing the same incident again finds it by
/// these.
struct Origin {
  Maybe<std::string> system;  ///< the format: "statuspage"
  Maybe<std::string> id;      ///< its name there, which stays
  Maybe<std::string> url;
};

/// One incident as its file says, with nothing concluded from it. What could not be read is left
/// out here and is an error in the report that reading made.
struct Incident {
  std::string id;     ///< the stem of its file
  text::Where where;  ///< the start of the record
  Maybe<std::string> title;
  Maybe<std::string> organization;
  time::Zone zone;  ///< in which times are shown
  Maybe<std::string> severity;
  Maybe<Impact> impact;
  Maybe<Kind> kind;
  std::optional<Window> scheduled;
  std::vector<Component> components;
  std::vector<Located<std::string>> labels;
  Times times;
  std::vector<Outage> outages;
  std::vector<Update> updates;
  std::vector<TimelineEntry> timeline;
  Postmortem postmortem;
  std::vector<Action> actions;
  std::vector<Relation> related;
  Origin origin;
  /// Data of the user's own: a mapping of texts, lists and mappings, empty when there are none.
  data::Value fields = data::mapping();
  /// The keys whose values were of the wrong type, each at the place of its value. Reading has
  /// reported them and left them out.
  std::vector<Located<std::string>> skipped;

  /// `incident` when nothing is said.
  [[nodiscard]] Kind kind_or_default() const { return kind ? kind->value : Kind::incident; }
};

}  // namespace pm::model
