#pragma once

#include "pm/data/value.hpp"
#include "pm/model/field.hpp"
#include "pm/model/incident.hpp"

// The fields of a record, one list for each struct. All code that handles every field walks these
// lists: reader, writer, merge, schema, hints, CSV, `forget_places`, tests. To add a field, add a
// member to a struct, a row here and a row in docs/format.md.
//
// This header is slow to compile: include it only in files that walk the lists. For names, shapes
// and summaries, `format.hpp` is enough.

namespace pm::model {

// The shapes of lists that are not lists of mappings with their fields as keys.
template <>
inline constexpr Shape list_shape<Component> = Shape::names;
template <>
inline constexpr Shape list_shape<ComponentStatus> = Shape::statuses;
template <>
inline constexpr Shape list_shape<Role> = Shape::roles;
template <>
inline constexpr Shape list_shape<Relation> = Shape::relation;
template <>
inline constexpr Shape list_shape<Section> = Shape::sections;

template <>
struct ShapeOf<data::Value> : std::integral_constant<Shape, Shape::free> {};

template <>
struct Fields<Component> {
  using T = Component;
  static constexpr std::string_view noun = "a component";
  static constexpr auto list = std::tuple(  //
      field("name", &T::name, "name of the component", {.identity = Identity::name}),
      field("group", &T::group, "group of the component"));
};

template <>
struct Fields<ComponentStatus> {
  using T = ComponentStatus;
  static constexpr std::string_view noun = "a status";
  static constexpr auto list = std::tuple(  //
      field("name", &T::name, "component", {.identity = Identity::name}),
      field("status", &T::status, "status from this time on"));
};

template <>
struct Fields<Window> {
  using T = Window;
  static constexpr std::string_view noun = "a window";
  static constexpr std::string_view example = "write `- {from: …, to: …}`";
  static constexpr auto list = std::tuple(  //
      field("from", &T::from, "start of the maintenance window",
            {.required = true, .planned = true, .identity = Identity::time}),
      field("to", &T::to, "end of the maintenance window", {.planned = true}));
};

template <>
struct Fields<Times> {
  using T = Times;
  static constexpr std::string_view noun = "`times`";
  static constexpr auto list =
      std::tuple(field("started", &T::started, "when impact began"),
                 field("detected", &T::detected, "when someone or something noticed the incident"),
                 field("acknowledged", &T::acknowledged, "when someone took responsibility"),
                 field("mitigated", &T::mitigated, "when impact ended"),
                 field("resolved", &T::resolved, "when the incident ended, or `unknown`",
                       {.shape = Shape::time_or_unknown}),
                 field("resolved", &T::resolved_unknown,
                       "whether the incident ended at an unknown time", {.shape = Shape::unknown}));
};

template <>
struct Fields<Outage> {
  using T = Outage;
  static constexpr std::string_view noun = "an outage";
  static constexpr std::string_view example = "write `- {from: …, to: …}`";
  static constexpr auto list = std::tuple(
      field("from", &T::from, "when impact began", {.required = true, .identity = Identity::time}),
      field("to", &T::to, "when impact ended; omit it during the outage"),
      field("components", &T::components, "affected components and their status"),
      field("note", &T::note, "note"));
};

template <>
struct Fields<Update> {
  using T = Update;
  static constexpr std::string_view noun = "an update";
  static constexpr std::string_view example =
      "write `- at: …`, and `phase:` and `message:` below it";
  static constexpr auto list = std::tuple(
      field("at", &T::at, "when the update was posted",
            {.required = true, .identity = Identity::time}),
      field("phase", &T::phase, "phase of the incident from this time on", {.required = true}),
      field("severity", &T::severity, "severity from this time on, listed in pm.yaml",
            {.shape = Shape::severity}),
      field("by", &T::by, "who posted the update", {.internal = true, .person = true}),
      field("components", &T::components, "status of components from this time on"),
      field("next_update", &T::next_update, "when the next update is due",
            {.shape = Shape::time_or_duration}),
      field("reopens", &T::reopens, "whether this update reopens the incident"),
      field("internal", &T::internal, "whether the public edition omits this update"),
      field("message", &T::message, "message to readers", {.shape = Shape::prose}));
};

template <>
struct Fields<TimelineEvent> {
  using T = TimelineEvent;
  static constexpr std::string_view noun = "a timeline event";
  static constexpr std::string_view example = "write `- {at: …, event: …}`";
  static constexpr auto list = std::tuple(
      field("at", &T::at, "when the event happened",
            {.required = true, .identity = Identity::time}),
      field("event", &T::event, "what happened", {.shape = Shape::prose, .required = true}),
      field("link", &T::link, "where to read more"),
      field("by", &T::by, "who did or saw it", {.person = true}),
      field("internal", &T::internal,
            "whether the public edition omits this event, as it does all"));
};

template <>
struct Fields<Author> {
  using T = Author;
  static constexpr std::string_view noun = "an author";
  static constexpr std::string_view example = "write `- {name: …, role: …}`";
  static constexpr auto list =
      std::tuple(field("name", &T::name, "name of the author",
                       {.required = true, .person = true, .identity = Identity::name}),
                 field("role", &T::role, "role of the author"));
};

template <>
struct Fields<Section> {
  using T = Section;
  static constexpr std::string_view noun = "a section";
  static constexpr auto list = std::tuple(  //
      field("kind", &T::kind, "which standard section it is, if any"),
      field("key", &T::key, "its key or heading as written", {.identity = Identity::id}),
      field("heading", &T::heading, "its heading, if it is not the standard one"),
      field("prose", &T::prose, "its text", {.shape = Shape::prose}));
};

template <>
struct Fields<Postmortem> {
  using T = Postmortem;
  static constexpr std::string_view noun = "`postmortem`";
  static constexpr auto list = std::tuple(
      field("status", &T::status, "status of the postmortem"),
      field("published", &T::published, "when the postmortem was published"),
      field("authors", &T::authors, "authors of the postmortem"),
      field("reviewers", &T::reviewers, "who reviewed the postmortem", {.internal = true}),
      field("exception", &T::exception, "why it was published without all required sections",
            {.internal = true}),
      field("sections", &T::sections, "the sections; each has its own key"));
};

template <>
struct Fields<Action> {
  using T = Action;
  static constexpr std::string_view noun = "an action";
  static constexpr std::string_view example = "write `- {title: …, owner: …}`";
  static constexpr auto list = std::tuple(
      field("id", &T::id, "stable id", {.identity = Identity::id}),
      field("title", &T::title, "what to do", {.required = true, .identity = Identity::name}),
      field("owner", &T::owner, "who is responsible", {.internal = true, .person = true}),
      field("type", &T::type, "purpose of the action"),
      field("priority", &T::priority, "priority of the action"),
      field("due", &T::due, "due date", {.planned = true}),
      field("status", &T::status, "status of the action; default: open"),
      field("done", &T::done, "when the action was done"),
      field("link", &T::link, "where the action is tracked", {.internal = true}),
      field("internal", &T::internal, "whether the public edition omits this action"));
};

template <>
struct Fields<Role> {
  using T = Role;
  static constexpr std::string_view noun = "a role";
  static constexpr auto list = std::tuple(  //
      field("role", &T::role, "the role", {.identity = Identity::name}),
      field("person", &T::person, "who has it", {.person = true}));
};

template <>
struct Fields<Relation> {
  using T = Relation;
  static constexpr std::string_view noun = "a relation";
  static constexpr auto list = std::tuple(  //
      field("type", &T::type, "type of the relation"),
      field("id", &T::id, "id of the other incident"));
};

template <>
struct Fields<Origin> {
  using T = Origin;
  static constexpr std::string_view noun = "`source`";
  static constexpr std::string_view example = "write `source: {system: …, id: …}`";
  static constexpr auto list =
      std::tuple(field("system", &T::system, "format of the source"),
                 field("id", &T::id, "id of the incident in the source"),
                 field("url", &T::url, "address of the incident in the source"));
};

template <>
struct Fields<Incident> {
  using T = Incident;
  static constexpr std::string_view noun = "an incident";
  static constexpr auto list = std::tuple(
      field("title", &T::title, "what happened, in one line; required"),
      field("organization", &T::organization, "organization; default: from pm.yaml"),
      field("timezone", &T::zone,
            "time zone in which pm reads times without an offset, and shows all times; default: "
            "from pm.yaml"),
      field("severity", &T::severity, "severity, listed in pm.yaml", {.shape = Shape::severity}),
      field("mode", &T::mode,
            "standard, or drill, near_miss or void (a false alarm); default: standard"),
      field("impact", &T::impact, "impact on users"),
      field("kind", &T::kind, "kind, which decides the valid phases; default: incident"),
      field("scheduled", &T::scheduled, "announced maintenance window"),
      field("components", &T::components, "affected components"),
      field("labels", &T::labels, "labels to search by"),
      field("roles", &T::roles, "people in the response, by role", {.internal = true}),
      field("times", &T::times, "key moments"),
      field("outages", &T::outages, "times when users were affected"),
      field("updates", &T::updates, "updates, oldest first"),
      field("timeline", &T::timeline, "internal timeline events", {.internal = true}),
      field("postmortem", &T::postmortem, "the postmortem; unknown keys are custom sections"),
      field("actions", &T::actions, "action items"),
      field("related", &T::related, "related incidents"),
      field("aliases", &T::aliases, "earlier ids of this incident"),
      field("source", &T::origin, "origin of an imported record"),
      field("fields", &T::fields, "your own data; templates can show it", {.internal = true}));
};

}  // namespace pm::model
