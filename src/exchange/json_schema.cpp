#include "pm/exchange/json_schema.hpp"

#include <nlohmann/json.hpp>

#include "patterns.hpp"
#include "pm/checks/run.hpp"
#include "pm/model/component.hpp"
#include "pm/model/incident.hpp"
#include "pm/model/names.hpp"
#include "pm/model/postmortem.hpp"
#include "pm/text/prose_limits.hpp"
#include "pm/yaml/format.hpp"

namespace pm::exchange {
namespace {

using Json = nlohmann::ordered_json;

// YAML gives a type to what has no quotes: 5 is a number, no is a boolean elsewhere. pm reads all
// of these as texts. A key with nothing behind it is as good as none.
const Json text_types = {"string", "number", "boolean"};

/// The same type, or nothing at all.
Json or_nothing(const Json& type) {
  auto types = type.is_array() ? type : Json::array({type});
  types.push_back("null");
  return types;
}

Json reference(std::string_view definition) {
  return {{"$ref", "#/$defs/" + std::string(definition)}};
}

Json text() { return {{"type", or_nothing(text_types)}}; }

Json list_of(const Json& items) { return {{"type", or_nothing("array")}, {"items", items}}; }

Json mapping_to(const Json& value) {
  return {{"type", or_nothing("object")}, {"additionalProperties", value}};
}

Json words(const std::vector<std::string_view>& choices) {
  Json all = Json::array();
  for (const auto choice : choices) all.push_back(std::string(choice));
  all.push_back(nullptr);
  return {{"enum", all}};
}

template <typename E>
Json words_of(E any) {
  std::vector<std::string_view> all;
  for (const auto& name : model::names(any)) all.push_back(name.word);
  return words(all);
}

/// A mapping whose keys are the words of an enumeration.
template <typename E>
Json mapping_from(E any, const Json& value) {
  Json properties = Json::object();
  for (const auto& name : model::names(any)) properties[std::string(name.word)] = value;
  return {
      {"type", or_nothing("object")}, {"properties", properties}, {"additionalProperties", false}};
}

/// An entry of a list, which cannot be left empty.
Json entry(Json value) {
  value["type"] = "object";
  return value;
}

/// Every rule, with what it wants.
Json levels() {
  Json properties = Json::object();
  for (const auto* check : checks::all()) {
    properties[std::string(check->rule)] = {{"description", std::string(check->summary)},
                                            {"$ref", "#/$defs/level"}};
  }
  return {
      {"type", or_nothing("object")}, {"properties", properties}, {"additionalProperties", false}};
}

Json definitions() {
  Json all;
  all["text"] = text();
  all["prose"] = {{"type", or_nothing(text_types)}, {"maxLength", text::max_prose_bytes}};
  all["time"] = {{"type", or_nothing("string")}, {"pattern", time_pattern()}};
  all["duration"] = {
      {"type", or_nothing("string")}, {"minLength", 1}, {"pattern", duration_pattern()}};
  all["time_or_duration"] = {{"anyOf", {reference("time"), reference("duration")}}};
  all["flag"] = {{"enum", {true, false, "true", "false", nullptr}}};
  all["status"] = words_of(model::Status{});
  all["level"] = words({"off", "note", "warning", "error"});
  return all;
}

Json object(const std::vector<yaml::FormatKey>& keys, const Json& others);

/// Keys of a postmortem that pm does not know are sections of its own.
Json members_of(const yaml::FormatKey& key) {
  return object(key.members, key.name == "postmortem" ? reference("prose") : Json(false));
}

Json named_or_grouped() {
  return list_of({{"anyOf", {reference("text"), mapping_to(list_of(reference("text")))}}});
}

Json shape_of(const yaml::FormatKey& key) {
  using enum yaml::Shape;
  switch (key.shape) {
    case text:
    case zone:
      return reference("text");
    case prose:
      return reference("prose");
    case time:
      return reference("time");
    case duration:
      return reference("duration");
    case time_or_duration:
      return reference("time_or_duration");
    case flag:
      return reference("flag");
    case choice:
      return words(key.choices);
    case texts:
      return list_of(reference("text"));
    case mapping:
      return members_of(key);
    case list:
      return list_of(entry(members_of(key)));
    case names:
      return named_or_grouped();
    case statuses:
      return mapping_to(reference("status"));
    case relation:
      return list_of(entry(mapping_from(model::RelationType{}, reference("text"))));
    case headings:
      return mapping_from(model::SectionKind{}, reference("text"));
    case levels:
      return exchange::levels();
    case cadence:
      return mapping_to(reference("duration"));
    case free:
      break;
  }
  return mapping_to(true);
}

/// What stands behind a key. Where it is required, nothing will not do.
Json property(const yaml::FormatKey& key) {
  Json out = {{"description", std::string(key.summary)}};
  out.update(shape_of(key));
  if (key.required) out["not"] = {{"type", "null"}};
  return out;
}

Json object(const std::vector<yaml::FormatKey>& keys, const Json& others) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const auto& key : keys) {
    properties[std::string(key.name)] = property(key);
    if (key.required) required.push_back(std::string(key.name));
  }
  Json out = {{"type", or_nothing("object")}, {"properties", properties}};
  if (!required.empty()) out["required"] = required;
  out["additionalProperties"] = others;
  return out;
}

std::string schema(std::string_view title, const Json& root) {
  Json out = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", std::string(title)}};
  out.update(root);
  out["$defs"] = definitions();
  return out.dump(2) + "\n";
}

}  // namespace

std::string incident_schema() {
  return schema("An incident of pm", entry(object(yaml::incident_format(), false)));
}

std::string config_schema() { return schema("pm.yaml", object(yaml::config_format(), false)); }

}  // namespace pm::exchange
