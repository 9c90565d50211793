#include "pm/exchange/json_schema.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "pm/checks/run.hpp"
#include "pm/model/format.hpp"

namespace pm::tests::json_schema_test {

namespace {

using Json = nlohmann::json;
using Keys = std::vector<model::FormatKey>;

void find_missing(const Keys& keys, const Json& object, const std::string& path,
                  std::string& missing);

/// What a key of the format lacks in the schema.
void find_missing(const model::FormatKey& key, const Json& properties, const std::string& path,
                  std::string& missing) {
  if (!properties.contains(key.name)) {
    missing += fmt::format("{} is not in the schema\n", path);
    return;
  }
  const auto& property = properties[std::string(key.name)];
  if (property.value("description", "") != key.summary)
    missing += fmt::format("{} has another description\n", path);
  const bool is_list = key.shape == model::Shape::list || key.shape == model::Shape::texts;
  for (const auto choice : key.choices) {
    const auto& all = is_list ? property["items"]["enum"] : property["enum"];
    if (std::find(all.begin(), all.end(), choice) == all.end())
      missing += fmt::format("{} cannot be {}\n", path, choice);
  }
  if (key.shape == model::Shape::policies)
    return find_missing(key.members, property["additionalProperties"], path, missing);
  if (key.shape == model::Shape::registry)
    return find_missing(key.members, property["items"]["anyOf"][1], path, missing);
  find_missing(key.members, is_list ? property["items"] : property, path, missing);
}

void find_missing(const Keys& keys, const Json& object, const std::string& path,
                  std::string& missing) {
  for (const auto& key : keys) {
    const auto name = path + "." + std::string(key.name);
    find_missing(key, object["properties"], name, missing);
    const auto required = object.value("required", Json::array());
    const bool listed = std::find(required.begin(), required.end(), key.name) != required.end();
    if (listed != key.required) missing += fmt::format("{} is not required alike\n", name);
  }
}

/// Every `$ref` leads to a definition.
void find_dangling(const Json& schema, const Json& definitions, std::string& dangling) {
  if (schema.is_object() && schema.contains("$ref")) {
    const auto name = schema["$ref"].get<std::string>().substr(8);
    if (!definitions.contains(name)) dangling += name + "\n";
  }
  for (const auto& member : schema) {
    if (member.is_structured()) find_dangling(member, definitions, dangling);
  }
}

}  // namespace

TEST_CASE("every key of the format stands in the schema") {
  std::string missing;
  find_missing(model::incident_format(), Json::parse(exchange::incident_schema()), "incident",
               missing);
  find_missing(model::config_format(), Json::parse(exchange::config_schema()), "pm.yaml", missing);
  INFO(missing);
  CHECK(missing.empty());
}

TEST_CASE("the schema refers to nothing that it does not have") {
  std::string dangling;
  for (const auto& text : {exchange::incident_schema(), exchange::config_schema()}) {
    const auto schema = Json::parse(text);
    CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    find_dangling(schema, schema["$defs"], dangling);
  }
  INFO(dangling);
  CHECK(dangling.empty());
}

TEST_CASE("the schema refuses unknown keys, but for the sections of a postmortem and own fields") {
  const auto schema = Json::parse(exchange::incident_schema());
  const auto& keys = schema["properties"];
  CHECK(schema["additionalProperties"] == false);
  CHECK(keys["updates"]["items"]["additionalProperties"] == false);
  CHECK(keys["times"]["additionalProperties"] == false);
  CHECK(keys["postmortem"]["additionalProperties"] == Json{{"$ref", "#/$defs/prose"}});
  CHECK(keys["fields"]["additionalProperties"] == true);
}

TEST_CASE("every rule stands in the schema of pm.yaml with what it wants") {
  const auto rules = Json::parse(exchange::config_schema())["properties"]["checks"]["properties"];
  for (const auto* check : checks::all()) {
    CAPTURE(check->rule);
    CHECK(rules[std::string(check->rule)]["description"] == std::string(check->summary));
  }
}

}  // namespace pm::tests::json_schema_test
