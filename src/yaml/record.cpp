#include "pm/yaml/record.hpp"
#include "pm/data/value.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "component_entries.hpp"
#include "pm/time/when.hpp"
#include "section_keys.hpp"
#include "values.hpp"

namespace pm::yaml {
namespace {

using model::Maybe;
using model::SectionKind;

/// Puts the values of a record into a mapping; what is not said is left out.
class Filling {
 public:
  Filling(data::Value& into, const time::Zone& zone) : into_(into), zone_(zone) {}

  void put(std::string_view key, data::Value value) {
    into_.set(std::string(key), std::move(value));
  }
  void text(std::string_view key, const Maybe<std::string>& value) {
    if (value) put(key, data::text(value->value));
  }
  void prose(std::string_view key, const Maybe<std::string>& value) {
    if (value) put(key, data::prose(value->value));
  }
  template <typename E>
  void word(std::string_view key, const Maybe<E>& value) {
    if (value) put(key, data::word(std::string(model::word(value->value))));
  }
  void moment(std::string_view key, const Maybe<model::Moment>& value) {
    if (value) put(key, data::word(words(value->value)));
  }
  void list(std::string_view key, std::vector<data::Value> items) {
    if (!items.empty()) put(key, data::list(std::move(items)));
  }
  void mapping(std::string_view key, data::Value value) {
    if (!value.members.empty()) put(key, std::move(value));
  }
  /// A key stands once: of a component that is named again, the last status counts.
  void statuses(const std::vector<model::ComponentStatus>& all) {
    auto value = data::mapping();
    std::unordered_map<std::string_view, std::size_t> places;
    for (const auto& each : all) {
      auto status = data::word(std::string(model::word(each.status.value)));
      const auto [place, is_new] = places.emplace(each.name.value, value.members.size());
      if (is_new)
        value.set(each.name.value, std::move(status));
      else
        value.members[place->second].value = std::move(status);
    }
    mapping("components", std::move(value));
  }

 private:
  /// As exact as it is, and no more: seconds that are 0 say nothing.
  [[nodiscard]] std::string words(const model::Moment& moment) const {
    auto precision = moment.precision;
    if (precision != time::Precision::day) {
      const auto rest = moment.at.since_epoch % time::minutes;
      precision = rest == 0                   ? time::Precision::minute
                  : rest % time::seconds == 0 ? time::Precision::second
                                              : time::Precision::millisecond;
    }
    return time::written(moment.at, precision, zone_);
  }

  data::Value& into_;
  const time::Zone& zone_;
};

template <typename Fill>
data::Value mapping(const time::Zone& zone, Fill fill) {
  auto draft = data::mapping();
  fill(Filling(draft, zone));
  return draft;
}

template <typename T, typename Fill>
std::vector<data::Value> each(const std::vector<T>& all, const time::Zone& zone, Fill fill) {
  std::vector<data::Value> drafts;
  drafts.reserve(all.size());
  for (const auto& one : all) drafts.push_back(mapping(zone, [&](Filling in) { fill(in, one); }));
  return drafts;
}

std::vector<data::Value> texts(const std::vector<model::Located<std::string>>& all) {
  std::vector<data::Value> drafts;
  for (const auto& one : all) drafts.push_back(data::text(one.value));
  return drafts;
}

data::Value window(const model::Window& window, const time::Zone& zone) {
  return mapping(zone, [&](Filling in) {
    in.moment("from", window.from);
    in.moment("to", window.to);
  });
}

data::Value times(const model::Times& times, const time::Zone& zone) {
  return mapping(zone, [&](Filling in) {
    in.moment("started", times.started);
    in.moment("detected", times.detected);
    in.moment("acknowledged", times.acknowledged);
    in.moment("mitigated", times.mitigated);
    in.moment("resolved", times.resolved);
    if (times.resolved_unknown.value) in.put("resolved", data::word(std::string(unknown_time)));
  });
}

void fill_outage(Filling& in, const model::Outage& outage) {
  in.moment("from", outage.from);
  in.moment("to", outage.to);
  in.statuses(outage.components);
  in.text("note", outage.note);
}

void fill_update(Filling& in, const model::Update& update) {
  in.moment("at", update.at);
  in.word("phase", update.phase);
  in.text("severity", update.severity);
  in.text("by", update.by);
  in.statuses(update.components);
  in.moment("next_update", update.next_update);
  if (update.reopens.value) in.put("reopens", data::word("true"));
  in.prose("message", update.message);
}

void fill_entry(Filling& in, const model::TimelineEntry& entry) {
  in.moment("at", entry.at);
  in.prose("event", entry.event);
  in.text("link", entry.link);
  in.text("by", entry.by);
}

void fill_action(Filling& in, const model::Action& action) {
  in.text("id", action.id);
  in.text("title", action.title);
  in.text("owner", action.owner);
  in.word("type", action.type);
  in.text("priority", action.priority);
  in.moment("due", action.due);
  in.word("status", action.status);
  in.moment("done", action.done);
  in.text("link", action.link);
}

/// What stands above a section of this kind when the record does not say otherwise.
std::string_view heading_without_words(SectionKind kind, const Defaults& defaults) {
  for (const auto& heading : defaults.headings) {
    if (heading.section == kind) return heading.words;
  }
  return model::usual_heading(kind);
}

data::Value headings(const model::Postmortem& postmortem, const SectionKeys& keys,
                     const Defaults& defaults) {
  auto draft = data::mapping();
  for (std::size_t i = 0; i < postmortem.sections.size(); ++i) {
    const auto& section = postmortem.sections[i];
    const auto& heading = section.heading;
    if (!keys.is_known(i) || heading.empty()) continue;
    if (heading != heading_without_words(section.kind, defaults))
      draft.set(keys.of(i), data::text(heading));
  }
  return draft;
}

data::Value postmortem(const model::Postmortem& postmortem, const time::Zone& zone,
                       const Defaults& defaults) {
  return mapping(zone, [&](Filling in) {
    in.word("status", postmortem.status);
    in.moment("published", postmortem.published);
    in.list("authors", each(postmortem.authors, zone, [](Filling& author, const auto& one) {
              author.put("name", data::text(one.name.value));
              author.text("role", one.role);
            }));
    const SectionKeys keys(postmortem);
    for (std::size_t i = 0; i < postmortem.sections.size(); ++i)
      in.put(keys.of(i), data::prose(postmortem.sections[i].prose.value));
    in.mapping("headings", headings(postmortem, keys, defaults));
  });
}

std::vector<data::Value> related(const std::vector<model::Relation>& all) {
  std::vector<data::Value> drafts;
  for (const auto& one : all)
    drafts.push_back(
        data::mapping().set(std::string(model::word(one.type.value)), data::text(one.id.value)));
  return drafts;
}

data::Value origin(const model::Origin& origin, const time::Zone& zone) {
  return mapping(zone, [&](Filling in) {
    in.text("system", origin.system);
    in.text("id", origin.id);
    in.text("url", origin.url);
  });
}

void fill_top(Filling& in, const model::Incident& incident, const Defaults& defaults) {
  in.text("title", incident.title);
  const auto& usual = defaults.organization;
  const bool is_usual =
      incident.organization && usual && incident.organization->value == usual->value;
  if (!is_usual) in.text("organization", incident.organization);
  if (!defaults.zone || !(*defaults.zone == incident.zone))
    in.put("timezone", data::word(std::string(incident.zone.name())));
  in.text("severity", incident.severity);
  in.word("impact", incident.impact);
  in.word("kind", incident.kind);
  if (incident.scheduled) in.mapping("scheduled", window(*incident.scheduled, incident.zone));
}

void fill_course(Filling& in, const model::Incident& incident) {
  const auto& zone = incident.zone;
  in.list("components", component_entries(incident.components));
  in.list("labels", texts(incident.labels));
  in.mapping("times", times(incident.times, zone));
  in.list("outages", each(incident.outages, zone, fill_outage));
  in.list("updates", each(incident.updates, zone, fill_update));
  in.list("timeline", each(incident.timeline, zone, fill_entry));
}

}  // namespace

data::Value draft(const model::Incident& incident, const Defaults& defaults) {
  return mapping(incident.zone, [&](Filling in) {
    fill_top(in, incident, defaults);
    fill_course(in, incident);
    in.mapping("postmortem", postmortem(incident.postmortem, incident.zone, defaults));
    in.list("actions", each(incident.actions, incident.zone, fill_action));
    in.list("related", related(incident.related));
    in.mapping("source", origin(incident.origin, incident.zone));
    in.mapping("fields", incident.fields);
  });
}

}  // namespace pm::yaml
