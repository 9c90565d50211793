#include "pm/yaml/record.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "component_entries.hpp"
#include "pm/model/fields.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/when.hpp"
#include "pm/yaml/read.hpp"
#include "sections.hpp"

namespace pm::yaml {
namespace {

using model::Maybe;
using model::SectionKind;
using model::Shape;

/// Returns a time as exactly as needed: without seconds if they are 0.
std::string written_moment(const model::Moment& moment, const time::Zone& zone) {
  auto precision = moment.precision;
  if (precision != time::Precision::day) {
    const auto rest = moment.at.since_epoch % time::minutes;
    precision = rest == 0                   ? time::Precision::minute
                : rest % time::seconds == 0 ? time::Precision::second
                                            : time::Precision::millisecond;
  }
  return time::written(moment.at, precision, zone);
}

template <typename E>
data::Value word_draft(E value) {
  return data::word(std::string(model::word(value)));
}

/// Returns a list or mapping; nothing if it is empty.
std::optional<data::Value> unless_empty(data::Value value) {
  if (value.items.empty() && value.members.empty()) return std::nullopt;
  return value;
}

/// Returns the heading of a standard section in a record that does not set one.
std::string_view heading_without_words(SectionKind kind, const Defaults& defaults) {
  for (const auto& heading : defaults.headings) {
    if (heading.section == kind) return heading.words;
  }
  return model::usual_heading(kind);
}

data::Value headings(const std::vector<model::Section>& sections, const SectionKeys& keys,
                     const Defaults& defaults) {
  auto draft = data::mapping();
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const auto& section = sections[i];
    const auto& heading = section.heading;
    if (!keys.is_known(i) || heading.empty()) continue;
    if (heading != heading_without_words(section.kind, defaults))
      draft.set(keys.of(i), data::text(heading));
  }
  return draft;
}

/// Walks the lists of fields. Each `of` returns the value of a member; nothing to omit it.
class RecordWriter {
 public:
  RecordWriter(const time::Zone& zone, const Defaults& defaults)
      : zone_(zone), defaults_(defaults) {}

  template <model::Listed T>
  [[nodiscard]] data::Value mapping(const T& from) const {
    auto draft = data::mapping();
    model::for_each_field<T>([&](const auto& field) { add(draft, field, from.*field.member); });
    return draft;
  }

 private:
  template <typename Field, typename Member>
  void add(data::Value& into, const Field& field, const Member& member) const {
    if (auto value = of(member, field.shape)) into.set(std::string(field.name), std::move(*value));
  }

  static std::optional<data::Value> of(const model::Located<std::string>& text, Shape shape) {
    return shape == Shape::prose ? data::prose(text.value) : data::text(text.value);
  }
  static std::optional<data::Value> of(const Maybe<std::string>& text, Shape shape) {
    return text ? of(*text, shape) : std::nullopt;
  }
  static std::optional<data::Value> of(const model::Located<bool>& flag, Shape shape) {
    if (!flag.value) return std::nullopt;
    return shape == Shape::unknown ? data::word(std::string(model::unknown_time))
                                   : data::word("true");
  }
  std::optional<data::Value> of(const Maybe<model::Moment>& moment, Shape) const {
    return moment ? std::optional(data::word(written_moment(moment->value, zone_))) : std::nullopt;
  }
  static std::optional<data::Value> of(const time::Zone& zone, Shape) {
    return data::word(std::string(zone.name()));
  }
  template <model::Named E>
  static std::optional<data::Value> of(const Maybe<E>& value, Shape) {
    return value ? std::optional(word_draft(value->value)) : std::nullopt;
  }
  static std::optional<data::Value> of(const std::vector<model::Located<std::string>>& texts,
                                       Shape) {
    data::List items;
    for (const auto& text : texts) items.push_back(data::text(text.value));
    return unless_empty(data::list(std::move(items)));
  }
  static std::optional<data::Value> of(const std::vector<model::Component>& components, Shape) {
    return unless_empty(data::list(component_entries(components)));
  }
  /// A key can occur only once: of a repeated component, the last status counts.
  static std::optional<data::Value> of(const std::vector<model::ComponentStatus>& all, Shape) {
    auto value = data::mapping();
    std::unordered_map<std::string_view, std::size_t> places;
    for (const auto& each : all) {
      const auto [place, is_new] = places.emplace(each.name.value, value.members.size());
      if (is_new)
        value.set(each.name.value, word_draft(each.status.value));
      else
        value.members[place->second].value = word_draft(each.status.value);
    }
    return unless_empty(std::move(value));
  }
  static std::optional<data::Value> of(const std::vector<model::Role>& roles, Shape) {
    auto value = data::mapping();
    for (const auto& each : roles) value.set(each.role.value, data::text(each.person.value));
    return unless_empty(std::move(value));
  }
  static std::optional<data::Value> of(const std::vector<model::Relation>& relations, Shape) {
    data::List items;
    for (const auto& one : relations)
      items.push_back(
          data::mapping().set(std::string(model::word(one.type.value)), data::text(one.id.value)));
    return unless_empty(data::list(std::move(items)));
  }
  static std::optional<data::Value> of(const data::Value& value, Shape) {
    return unless_empty(value);
  }
  template <model::Listed T>
  std::optional<data::Value> of(const T& value, Shape) const {
    return unless_empty(mapping(value));
  }
  template <model::Listed T>
  std::optional<data::Value> of(const std::optional<T>& value, Shape shape) const {
    return value ? of(*value, shape) : std::nullopt;
  }
  template <model::Listed T>
  std::optional<data::Value> of(const std::vector<T>& values, Shape) const {
    data::List items;
    items.reserve(values.size());
    for (const auto& value : values) items.push_back(mapping(value));
    return unless_empty(data::list(std::move(items)));
  }

  /// Sections are keys of the postmortem itself.
  template <typename Field>
  void add(data::Value& into, const Field&, const std::vector<model::Section>& sections) const {
    const SectionKeys keys(sections);
    for (std::size_t i = 0; i < sections.size(); ++i)
      into.set(keys.of(i), data::prose(sections[i].prose.value));
    if (auto words = unless_empty(headings(sections, keys, defaults_)))
      into.set("headings", std::move(*words));
  }

  const time::Zone& zone_;
  const Defaults& defaults_;
};

/// Returns whether pm.yaml sets the same value.
bool is_usual(std::string_view key, const model::Incident& incident, const Defaults& defaults) {
  if (key == "timezone") return defaults.zone && *defaults.zone == incident.zone;
  const auto& usual = defaults.organization;
  return key == "organization" && usual && incident.organization->value == usual->value;
}

}  // namespace

data::Value draft(const model::Incident& incident, const Defaults& defaults) {
  auto draft = RecordWriter(incident.zone, defaults).mapping(incident);
  std::erase_if(draft.members.vector(), [&](const data::Member& member) {
    return is_usual(member.name, incident, defaults);
  });
  return draft;
}

}  // namespace pm::yaml
