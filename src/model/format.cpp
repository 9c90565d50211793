#include "pm/model/format.hpp"

#include <algorithm>

#include "pm/model/config_fields.hpp"
#include "pm/model/fields.hpp"

namespace pm::model {
namespace {

template <Listed T>
std::vector<FormatKey> keys_of();

/// What a member of this type adds to its key: words or keys of its own.
template <typename Member>
struct Detail {
  static void add(FormatKey&) {}
};

template <Named E>
struct Detail<E> {
  static void add(FormatKey& key) { key.choices = words_of<E>(); }
};

template <Listed T>
struct Detail<T> {
  static void add(FormatKey& key) { key.members = keys_of<T>(); }
};

template <typename T>
struct Detail<Located<T>> : Detail<T> {};

template <typename T>
struct Detail<std::optional<T>> : Detail<T> {};

template <typename T>
struct Detail<std::vector<T>> {
  static void add(FormatKey& key) {
    const bool lists_items = key.shape == Shape::list || key.shape == Shape::policies;
    if (lists_items || key.shape == Shape::texts) Detail<T>::add(key);
  }
};

template <>
struct Detail<Registry> : Detail<RegisteredComponent> {};

/// The keys below which the text of a postmortem is written.
void add_section_keys(std::vector<FormatKey>& keys) {
  for (const auto& name : names(SectionKind{})) {
    keys.push_back(
        {.name = name.word, .shape = Shape::prose, .summary = usual_heading(name.value)});
  }
  keys.push_back({.name = "headings",
                  .shape = Shape::headings,
                  .summary = "your headings of the standard sections"});
}

template <Listed T>
std::vector<FormatKey> keys_of() {
  std::vector<FormatKey> keys;
  for_each_field<T>([&]<typename S, typename M>(const Field<S, M>& field) {
    if (field.shape == Shape::sections) return add_section_keys(keys);
    if (field.shape == Shape::unknown) return;
    FormatKey key = {.name = field.name,
                     .shape = field.shape,
                     .summary = field.summary,
                     .required = field.required,
                     .internal = field.internal,
                     .planned = field.planned,
                     .identity = field.identity};
    Detail<M>::add(key);
    keys.push_back(std::move(key));
  });
  return keys;
}

}  // namespace

const std::vector<FormatKey>& incident_format() {
  static const auto keys = keys_of<Incident>();
  return keys;
}

const std::vector<FormatKey>& config_format() {
  static const auto keys = keys_of<Config>();
  return keys;
}

const FormatKey* find_key(const std::vector<FormatKey>& keys, std::string_view name) {
  const auto found = std::find_if(keys.begin(), keys.end(),
                                  [name](const FormatKey& key) { return key.name == name; });
  return found == keys.end() ? nullptr : &*found;
}

std::string_view identity_key(const std::vector<FormatKey>& keys, std::string_view list,
                              Identity identity) {
  const auto* items = find_key(keys, list);
  if (items == nullptr || items->shape != Shape::list) return {};
  const auto key =
      std::find_if(items->members.begin(), items->members.end(),
                   [identity](const FormatKey& member) { return member.identity == identity; });
  return key == items->members.end() ? std::string_view() : key->name;
}

std::string_view words(Shape shape) {
  switch (shape) {
    case Shape::text:
    case Shape::directory:
    case Shape::severity:
      return "string";
    case Shape::prose:
      return "Markdown";
    case Shape::time:
      return "time";
    case Shape::duration:
      return "duration";
    case Shape::time_or_duration:
      return "time or duration";
    case Shape::time_or_unknown:
      return "time or `unknown`";
    case Shape::zone:
      return "IANA time zone";
    case Shape::flag:
      return "true or false";
    case Shape::choice:
      return "one of a few words";
    case Shape::texts:
      return "list of strings";
    case Shape::mapping:
      return "mapping";
    case Shape::list:
      return "list of mappings";
    case Shape::names:
      return "list of names, or of groups with their names";
    case Shape::statuses:
      return "mapping of components to their status";
    case Shape::roles:
      return "mapping of roles to people";
    case Shape::relation:
      return "list of relations to incidents";
    case Shape::sections:
      return "sections";
    case Shape::headings:
      return "mapping of sections to their headings";
    case Shape::levels:
      return "mapping of rules to their level";
    case Shape::cadence:
      return "mapping of severities to durations";
    case Shape::number:
      return "whole number";
    case Shape::registry:
      return "list of names, of groups with their names, or of mappings";
    case Shape::policies:
      return "mapping of severities to policies";
    case Shape::unknown:
    case Shape::free:
      break;
  }
  return "anything";
}

}  // namespace pm::model
