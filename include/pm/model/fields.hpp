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
      field("name", &T::name, "what it is called", {.identity = Identity::name}),
      field("group", &T::group, "the group it belongs to"));
};

template <>
struct Fields<ComponentStatus> {
  using T = ComponentStatus;
  static constexpr std::string_view noun = "a status";
  static constexpr auto list = std::tuple(  //
      field("name", &T::name, "the component", {.identity = Identity::name}),
      field("status", &T::status, "how it is from then on"));
};

template <>
struct Fields<Window> {
  using T = Window;
  static constexpr std::string_view noun = "a window";
  static constexpr std::string_view example = "write `- {from: …, to: …}`";
  static constexpr auto list = std::tuple(  //
      field("from", &T::from, "when it begins", {.required = true, .identity = Identity::time}),
      field("to", &T::to, "when it ends"));
};

template <>
struct Fields<Times> {
  using T = Times;
  static constexpr std::string_view noun = "`times`";
  static constexpr auto list =
      std::tuple(field("started", &T::started, "when users were first hurt"),
                 field("detected", &T::detected, "when we knew"),
                 field("acknowledged", &T::acknowledged, "when somebody took it"),
                 field("mitigated", &T::mitigated, "when users were well again"),
                 field("resolved", &T::resolved, "when it was over, or `unknown`",
                       {.shape = Shape::time_or_unknown}),
                 field("resolved", &T::resolved_unknown,
                       "whether it is over since nobody knows when", {.shape = Shape::unknown}));
};

template <>
struct Fields<Outage> {
  using T = Outage;
  static constexpr std::string_view noun = "an outage";
  static constexpr std::string_view example = "write `- {from: …, to: …}`";
  static constexpr auto list =
      std::tuple(field("from", &T::from, "when users began to be hurt",
                       {.required = true, .identity = Identity::time}),
                 field("to", &T::to, "when they were well again; left out while they are not"),
                 field("components", &T::components, "what was hurt, and how badly"),
                 field("note", &T::note, "a remark"));
};

template <>
struct Fields<Update> {
  using T = Update;
  static constexpr std::string_view noun = "an update";
  static constexpr std::string_view example =
      "write `- at: …`, and `phase:` and `message:` below it";
  static constexpr auto list = std::tuple(
      field("at", &T::at, "when it was said", {.required = true, .identity = Identity::time}),
      field("phase", &T::phase, "where the incident stands", {.required = true}),
      field("severity", &T::severity, "a name from the scale of pm.yaml, from this moment on"),
      field("by", &T::by, "who said it", {.internal = true}),
      field("components", &T::components, "status of components from this moment on"),
      field("next_update", &T::next_update, "when the next update is promised",
            {.shape = Shape::time_or_duration}),
      field("reopens", &T::reopens, "this update opens a resolved incident again"),
      field("message", &T::message, "what was said", {.shape = Shape::prose}));
};

template <>
struct Fields<TimelineEvent> {
  using T = TimelineEvent;
  static constexpr std::string_view noun = "a timeline entry";
  static constexpr std::string_view example = "write `- {at: …, event: …}`";
  static constexpr auto list = std::tuple(
      field("at", &T::at, "when it happened", {.required = true, .identity = Identity::time}),
      field("event", &T::event, "what happened", {.shape = Shape::prose, .required = true}),
      field("link", &T::link, "where there is more"), field("by", &T::by, "who did or saw it"));
};

template <>
struct Fields<Author> {
  using T = Author;
  static constexpr std::string_view noun = "an author";
  static constexpr std::string_view example = "write `- {name: …, role: …}`";
  static constexpr auto list =
      std::tuple(field("name", &T::name, "who", {.required = true, .identity = Identity::name}),
                 field("role", &T::role, "as what"));
};

template <>
struct Fields<Section> {
  using T = Section;
  static constexpr std::string_view noun = "a section";
  static constexpr auto list = std::tuple(  //
      field("kind", &T::kind, "which of the known sections it is, if any"),
      field("key", &T::key, "its key or heading as written", {.identity = Identity::id}),
      field("heading", &T::heading, "its heading, where it is not the usual one"),
      field("prose", &T::prose, "its text", {.shape = Shape::prose}));
};

template <>
struct Fields<Postmortem> {
  using T = Postmortem;
  static constexpr std::string_view noun = "`postmortem`";
  static constexpr auto list =
      std::tuple(field("status", &T::status, "how far the analysis is"),
                 field("published", &T::published, "when it was published"),
                 field("authors", &T::authors, "who wrote it"),
                 field("sections", &T::sections, "the text; each section is a key of its own"));
};

template <>
struct Fields<Action> {
  using T = Action;
  static constexpr std::string_view noun = "an action";
  static constexpr std::string_view example = "write `- {title: …, owner: …}`";
  static constexpr auto list = std::tuple(
      field("id", &T::id, "a name of its own that stays", {.identity = Identity::id}),
      field("title", &T::title, "what is to be done",
            {.required = true, .identity = Identity::name}),
      field("owner", &T::owner, "who sees to it", {.internal = true}),
      field("type", &T::type, "what it is good for"),
      field("priority", &T::priority, "how urgent it is"), field("due", &T::due, "by when"),
      field("status", &T::status, "how far it is; left out: open"),
      field("done", &T::done, "when it was done"),
      field("link", &T::link, "where it is tracked", {.internal = true}));
};

template <>
struct Fields<Relation> {
  using T = Relation;
  static constexpr std::string_view noun = "a relation";
  static constexpr auto list = std::tuple(  //
      field("type", &T::type, "what they have to do with each other"),
      field("id", &T::id, "the other incident"));
};

template <>
struct Fields<Origin> {
  using T = Origin;
  static constexpr std::string_view noun = "`source`";
  static constexpr std::string_view example = "write `source: {system: …, id: …}`";
  static constexpr auto list =
      std::tuple(field("system", &T::system, "the format it was imported from"),
                 field("id", &T::id, "what it is called there"),
                 field("url", &T::url, "where it stands there"));
};

template <>
struct Fields<Incident> {
  using T = Incident;
  static constexpr std::string_view noun = "an incident";
  static constexpr auto list = std::tuple(
      field("title", &T::title, "what happened, in one line; every record has one"),
      field("organization", &T::organization, "whose incident it is; default: pm.yaml"),
      field("timezone", &T::zone,
            "how times without an offset are read and all times are shown; default: pm.yaml"),
      field("severity", &T::severity, "a name from the scale of pm.yaml"),
      field("impact", &T::impact, "how badly users were hurt"),
      field("kind", &T::kind, "decides which phases there are; left out: incident"),
      field("scheduled", &T::scheduled, "of a maintenance: the window that was announced"),
      field("components", &T::components, "what was hurt"),
      field("labels", &T::labels, "words to find it by"),
      field("times", &T::times, "key moments; each may be corrected later"),
      field("outages", &T::outages, "windows in which users were hurt"),
      field("updates", &T::updates, "what was said, oldest first"),
      field("timeline", &T::timeline, "internal events that were no public update",
            {.internal = true}),
      field("postmortem", &T::postmortem, "the analysis; any other key is a section of its own"),
      field("actions", &T::actions, "follow-ups"),
      field("related", &T::related, "incidents that this one has to do with"),
      field("source", &T::origin, "where an imported record comes from"),
      field("fields", &T::fields, "free data of your own; templates see it", {.internal = true}));
};

}  // namespace pm::model
