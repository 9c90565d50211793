#pragma once

#include "pm/model/incident.hpp"
#include "values.hpp"

// The table of keys of an incident. It feeds the reader, its hints, and the documentation.

namespace pm::yaml {

using model::Maybe;
using enum Need;

template <>
struct Table<model::Window> {
  using T = model::Window;
  static constexpr std::string_view noun = "a window";
  static constexpr std::string_view example = "write `- {from: …, to: …}`";
  static constexpr Key<T> keys[] = {
      key<T, &T::from>("from", "when it begins", required),
      key<T, &T::to>("to", "when it ends"),
  };
};

template <>
struct Table<model::Times> {
  using T = model::Times;
  static constexpr std::string_view noun = "`times`";
  static constexpr Key<T> keys[] = {
      key<T, &T::started>("started", "when users were first hurt"),
      key<T, &T::detected>("detected", "when we knew"),
      key<T, &T::acknowledged>("acknowledged", "when somebody took it"),
      key<T, &T::mitigated>("mitigated", "when users were well again"),
      key<T, &T::resolved, TimeOrUnknown>("resolved", "when it was over, or `unknown`"),
  };

  /// Sets that it ended at a time that nobody knows.
  static void finish(Reader& reader, const Node& node, T& times);
};

template <>
struct Table<model::Outage> {
  using T = model::Outage;
  static constexpr std::string_view noun = "an outage";
  static constexpr std::string_view example = "write `- {from: …, to: …}`";
  static constexpr Key<T> keys[] = {
      key<T, &T::from>("from", "when users began to be hurt", required),
      key<T, &T::to>("to", "when they were well again; left out while they are not"),
      key<T, &T::components>("components", "what was hurt, and how badly"),
      key<T, &T::note>("note", "a remark"),
  };
};

template <>
struct Table<model::Update> {
  using T = model::Update;
  static constexpr std::string_view noun = "an update";
  static constexpr std::string_view example =
      "write `- at: …`, and `phase:` and `message:` below it";
  static constexpr Key<T> keys[] = {
      key<T, &T::at>("at", "when it was said", required),
      key<T, &T::phase>("phase", "where the incident stands", required),
      key<T, &T::severity>("severity", "a name from the scale of pm.yaml, from this moment on"),
      key<T, &T::by>("by", "who said it"),
      key<T, &T::components>("components", "status of components from this moment on"),
      key<T, &T::next_update, TimeOrDuration>("next_update", "when the next update is promised"),
      key<T, &T::reopens>("reopens", "this update opens a resolved incident again"),
      key<T, &T::message, Prose>("message", "what was said"),
  };
  /// A promise that is a duration counts from the update.
  static void finish(Reader& reader, const Node& node, T& update);
};

template <>
struct Table<model::TimelineEntry> {
  using T = model::TimelineEntry;
  static constexpr std::string_view noun = "a timeline entry";
  static constexpr std::string_view example = "write `- {at: …, event: …}`";
  static constexpr Key<T> keys[] = {
      key<T, &T::at>("at", "when it happened", required),
      key<T, &T::event, Prose>("event", "what happened", required),
      key<T, &T::link>("link", "where there is more"),
      key<T, &T::by>("by", "who did or saw it"),
  };
};

template <>
struct Table<model::Author> {
  using T = model::Author;
  static constexpr std::string_view noun = "an author";
  static constexpr std::string_view example = "write `- {name: …, role: …}`";
  static constexpr Key<T> keys[] = {
      key<T, &T::name>("name", "who", required),
      key<T, &T::role>("role", "as what"),
  };
};

template <>
struct Table<model::Action> {
  using T = model::Action;
  static constexpr std::string_view noun = "an action";
  static constexpr std::string_view example = "write `- {title: …, owner: …}`";
  static constexpr Key<T> keys[] = {
      key<T, &T::id>("id", "a name of its own that stays"),
      key<T, &T::title>("title", "what is to be done", required),
      key<T, &T::owner>("owner", "who sees to it"),
      key<T, &T::type>("type", "what it is good for"),
      key<T, &T::priority>("priority", "how urgent it is"),
      key<T, &T::due>("due", "by when"),
      key<T, &T::status>("status", "how far it is; left out: open"),
      key<T, &T::done>("done", "when it was done"),
      key<T, &T::link>("link", "where it is tracked"),
  };
};

/// The known keys of a postmortem that are no sections; all others are.
template <>
struct Table<model::Postmortem> {
  using T = model::Postmortem;
  static constexpr std::string_view noun = "`postmortem`";
  static constexpr Key<T> keys[] = {
      key<T, &T::status>("status", "how far the analysis is"),
      key<T, &T::published>("published", "when it was published"),
      key<T, &T::authors>("authors", "who wrote it"),
  };
};

template <>
struct Value<model::Postmortem> {
  static constexpr auto shape = Shape::mapping;
  static std::vector<FormatKey> members();
  static void read(Reader& reader, const Node& node, model::Postmortem& into);
};

template <>
struct Table<model::Origin> {
  using T = model::Origin;
  static constexpr std::string_view noun = "`source`";
  static constexpr std::string_view example = "write `source: {system: …, id: …}`";
  static constexpr Key<T> keys[] = {
      key<T, &T::system>("system", "the format it was imported from"),
      key<T, &T::id>("id", "what it is called there"),
      key<T, &T::url>("url", "where it stands there"),
  };
};

template <>
struct Table<model::Incident> {
  using T = model::Incident;
  static constexpr std::string_view noun = "an incident";
  static constexpr Key<T> keys[] = {
      key<T, &T::title>("title", "what happened, in one line; every record has one"),
      key<T, &T::organization>("organization", "whose incident it is; default: pm.yaml"),
      key<T, &T::zone>(
          "timezone",
          "how times without an offset are read and all times are shown; default: pm.yaml"),
      key<T, &T::severity>("severity", "a name from the scale of pm.yaml"),
      key<T, &T::impact>("impact", "how badly users were hurt"),
      key<T, &T::kind>("kind", "decides which phases there are; left out: incident"),
      key<T, &T::scheduled>("scheduled", "of a maintenance: the window that was announced"),
      key<T, &T::components>("components", "what was hurt"),
      key<T, &T::labels>("labels", "words to find it by"),
      key<T, &T::times>("times", "key moments; each may be corrected later"),
      key<T, &T::outages>("outages", "windows in which users were hurt"),
      key<T, &T::updates>("updates", "what was said, oldest first"),
      key<T, &T::timeline>("timeline", "internal events that were no public update"),
      key<T, &T::postmortem>("postmortem", "the analysis; any other key is a section of its own"),
      key<T, &T::actions>("actions", "follow-ups"),
      key<T, &T::related>("related", "incidents that this one has to do with"),
      key<T, &T::origin>("source", "where an imported record comes from"),
      key<T, &T::fields>("fields", "free data of your own; templates see it"),
  };
};

}  // namespace pm::yaml
