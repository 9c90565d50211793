#include <array>

#include "pm/model/action.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"

// The words of the file format, one table for each enumeration. Phases have a separate file,
// because their order matters, and so do sections.

namespace pm::model {

std::span<const Name<Status>> names(Status) {
  static constexpr std::array table = {
      Name<Status>{"operational", Status::operational},
      Name<Status>{"degraded_performance", Status::degraded_performance},
      Name<Status>{"partial_outage", Status::partial_outage},
      Name<Status>{"major_outage", Status::major_outage},
      Name<Status>{"under_maintenance", Status::under_maintenance},
  };
  return table;
}

std::span<const Name<Impact>> names(Impact) {
  static constexpr std::array table = {
      Name<Impact>{"none", Impact::none},
      Name<Impact>{"minor", Impact::minor},
      Name<Impact>{"major", Impact::major},
      Name<Impact>{"critical", Impact::critical},
      Name<Impact>{"maintenance", Impact::maintenance},
  };
  return table;
}

std::span<const Name<Mode>> names(Mode) {
  static constexpr std::array table = {
      Name<Mode>{"standard", Mode::standard},
      Name<Mode>{"drill", Mode::drill},
      Name<Mode>{"near_miss", Mode::near_miss},
      Name<Mode>{"void", Mode::void_incident},
  };
  return table;
}

std::span<const Name<RelationType>> names(RelationType) {
  static constexpr std::array table = {
      Name<RelationType>{"caused_by", RelationType::caused_by},
      Name<RelationType>{"causes", RelationType::causes},
      Name<RelationType>{"duplicate_of", RelationType::duplicate_of},
      Name<RelationType>{"recurrence_of", RelationType::recurrence_of},
      Name<RelationType>{"related_to", RelationType::related_to},
  };
  return table;
}

std::span<const Name<ActionType>> names(ActionType) {
  static constexpr std::array table = {
      Name<ActionType>{"prevent", ActionType::prevent},
      Name<ActionType>{"mitigate", ActionType::mitigate},
      Name<ActionType>{"detect", ActionType::detect},
      Name<ActionType>{"process", ActionType::process},
  };
  return table;
}

std::span<const Name<ActionStatus>> names(ActionStatus) {
  static constexpr std::array table = {
      Name<ActionStatus>{"open", ActionStatus::open},
      Name<ActionStatus>{"in_progress", ActionStatus::in_progress},
      Name<ActionStatus>{"done", ActionStatus::done},
      Name<ActionStatus>{"dropped", ActionStatus::dropped},
  };
  return table;
}

std::span<const Name<PostmortemStatus>> names(PostmortemStatus) {
  static constexpr std::array table = {
      Name<PostmortemStatus>{"draft", PostmortemStatus::draft},
      Name<PostmortemStatus>{"in_review", PostmortemStatus::in_review},
      Name<PostmortemStatus>{"published", PostmortemStatus::published},
  };
  return table;
}

std::span<const Name<PhaseOrder>> names(PhaseOrder) {
  static constexpr std::array table = {
      Name<PhaseOrder>{"lenient", PhaseOrder::lenient},
      Name<PhaseOrder>{"strict", PhaseOrder::strict},
  };
  return table;
}

std::span<const Name<ProseHome>> names(ProseHome) {
  static constexpr std::array table = {
      Name<ProseHome>{"yaml", ProseHome::yaml},
      Name<ProseHome>{"markdown", ProseHome::markdown},
  };
  return table;
}

std::span<const Name<DefaultAuthor>> names(DefaultAuthor) {
  static constexpr std::array table = {
      Name<DefaultAuthor>{"none", DefaultAuthor::none},
      Name<DefaultAuthor>{"git", DefaultAuthor::git},
  };
  return table;
}

}  // namespace pm::model
