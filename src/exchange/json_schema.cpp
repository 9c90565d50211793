#include "pm/exchange/json_schema.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "patterns.hpp"
#include "pm/checks/run.hpp"
#include "pm/data/json.hpp"
#include "pm/model/component.hpp"
#include "pm/model/format.hpp"
#include "pm/model/incident.hpp"
#include "pm/model/names.hpp"
#include "pm/model/postmortem.hpp"
#include "pm/text/prose_limits.hpp"
#include "schema_parts.hpp"

namespace pm::exchange {
namespace {

using JsonList = data::List;
using JsonObject = data::Mapping;
using data::Value;

// YAML gives a type to what has no quotes: 5 is a number, no is a boolean elsewhere. pm reads all
// of these as texts. A key with nothing behind it is as good as none.
Value text_types() { return JsonList{"string", "number", "boolean"}; }

/// The same type, or nothing at all.
Value or_nothing(Value type) {
  auto types = type.kind == Value::Kind::list ? std::move(type) : data::list({std::move(type)});
  types.add("null");
  return types;
}

/// Both, one behind the other.
Value joined(Value one, const Value& other) {
  for (const auto& [name, value] : other.members) one.set(name, value);
  return one;
}

Value reference(std::string_view definition) {
  return JsonObject{{"$ref", "#/$defs/" + std::string(definition)}};
}

Value text() { return JsonObject{{"type", or_nothing(text_types())}}; }

Value list_of(Value items) {
  return JsonObject{{"type", or_nothing("array")}, {"items", std::move(items)}};
}

Value mapping_to(Value value) {
  return JsonObject{{"type", or_nothing("object")}, {"additionalProperties", std::move(value)}};
}

Value word_choice(const std::vector<std::string_view>& choices) {
  auto all = data::list();
  for (const auto choice : choices) all.add(choice);
  all.add(data::null());
  return JsonObject{{"enum", std::move(all)}};
}

template <typename E>
Value words_of(E any) {
  std::vector<std::string_view> all;
  for (const auto& name : model::names(any)) all.push_back(name.word);
  return word_choice(all);
}

/// A mapping whose keys are the words of an enumeration.
template <typename E>
Value mapping_from(E any, const Value& value) {
  auto properties = data::mapping();
  for (const auto& name : model::names(any)) properties.set(std::string(name.word), value);
  return JsonObject{{"type", or_nothing("object")},
                    {"properties", std::move(properties)},
                    {"additionalProperties", false}};
}

/// An entry of a list, which cannot be left empty.
Value entry(Value value) {
  *value.find("type") = "object";
  return value;
}

/// Every rule, with what it wants.
Value levels() {
  auto properties = data::mapping();
  for (const auto* check : checks::all()) {
    properties.set(std::string(check->rule),
                   JsonObject{{"description", check->summary}, {"$ref", "#/$defs/level"}});
  }
  return JsonObject{{"type", or_nothing("object")},
                    {"properties", std::move(properties)},
                    {"additionalProperties", false}};
}

Value definitions() {
  return JsonObject{
      {"text", text()},
      {"prose", JsonObject{{"type", or_nothing(text_types())},
                           {"maxLength", static_cast<std::int64_t>(text::max_prose_bytes)}}},
      {"time", JsonObject{{"type", or_nothing("string")}, {"pattern", time_pattern()}}},
      {"duration",
       JsonObject{
           {"type", or_nothing("string")}, {"minLength", 1}, {"pattern", duration_pattern()}}},
      {"time_or_duration",
       JsonObject{{"anyOf", JsonList{reference("time"), reference("duration")}}}},
      {"flag", JsonObject{{"enum", JsonList{true, false, "true", "false", data::null()}}}},
      {"status", words_of(model::Status{})},
      {"level", word_choice({"off", "note", "warning", "error"})}};
}

Value object(const std::vector<model::FormatKey>& keys, const Value& others);

/// Keys of a postmortem that pm does not know are sections of its own.
Value members_of(const model::FormatKey& key) {
  return object(key.members, key.name == "postmortem" ? reference("prose") : Value(false));
}

Value named_or_grouped() {
  return list_of(
      JsonObject{{"anyOf", JsonList{reference("text"), mapping_to(list_of(reference("text")))}}});
}

/// Names, groups of names, or components with details, also in groups.
Value registered_components(const model::FormatKey& key) {
  const Value component = entry(object(key.members, false));
  const Value name_or_component = JsonObject{{"anyOf", JsonList{reference("text"), component}}};
  return list_of(JsonObject{
      {"anyOf", JsonList{reference("text"), component, mapping_to(list_of(name_or_component))}}});
}

Value shape_of(const model::FormatKey& key) {
  using enum model::Shape;
  switch (key.shape) {
    case text:
    case directory:
    case zone:
    case severity:
      return reference("text");
    case prose:
      return reference("prose");
    case time:
      return reference("time");
    case duration:
      return reference("duration");
    case time_or_unknown:
      return JsonObject{{"anyOf", JsonList{reference("time"), JsonObject{{"const", "unknown"}}}}};
    case time_or_duration:
      return reference("time_or_duration");
    case flag:
      return reference("flag");
    case choice:
      return word_choice(key.choices);
    case texts:
      return list_of(key.choices.empty() ? reference("text") : word_choice(key.choices));
    case number:
      return JsonObject{{"type", or_nothing("integer")}, {"minimum", std::int64_t{0}}};
    case registry:
      return registered_components(key);
    case policies:
      return mapping_to(object(key.members, false));
    case mapping:
      return members_of(key);
    case list:
      return list_of(entry(members_of(key)));
    case names:
      return named_or_grouped();
    case statuses:
      return mapping_to(reference("status"));
    case roles:
      return mapping_to(reference("text"));
    case relation:
      return list_of(entry(mapping_from(model::RelationType{}, reference("text"))));
    case headings:
      return mapping_from(model::SectionKind{}, reference("text"));
    case levels:
      return exchange::levels();
    case cadence:
      return mapping_to(reference("duration"));
    case free:
    case unknown:   // part of the key of the same name
    case sections:  // keys of the postmortem itself
      break;
  }
  return mapping_to(true);
}

/// What stands behind a key. Where it is required, nothing will not do.
Value property(const model::FormatKey& key) {
  auto out = joined(JsonObject{{"description", key.summary}}, shape_of(key));
  if (key.required) out.set("not", JsonObject{{"type", "null"}});
  return out;
}

Value object(const std::vector<model::FormatKey>& keys, const Value& others) {
  auto properties = data::mapping();
  auto required = data::list();
  for (const auto& key : keys) {
    properties.set(std::string(key.name), property(key));
    if (key.required) required.add(key.name);
  }
  Value out = JsonObject{{"type", or_nothing("object")}, {"properties", std::move(properties)}};
  if (!required.items.empty()) out.set("required", std::move(required));
  out.set("additionalProperties", others);
  return out;
}

}  // namespace

Value or_null(Value type) { return or_nothing(std::move(type)); }

std::string schema_document(std::string_view title, const Value& root, const Value& definitions) {
  auto out = joined(
      JsonObject{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}},
      root);
  if (!definitions.members.empty()) out.set("$defs", definitions);
  return data::to_json(out, data::JsonEscapes::needed);
}

Value record_schema() { return entry(object(model::incident_format(), false)); }
Value record_definitions() { return definitions(); }

std::string incident_schema() {
  return schema_document("An incident of pm", record_schema(), definitions());
}

std::string config_schema() {
  return schema_document("pm.yaml", object(model::config_format(), false), definitions());
}

}  // namespace pm::exchange
