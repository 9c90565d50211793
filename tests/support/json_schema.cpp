#include "json_schema.hpp"

#include <algorithm>
#include <regex>
#include <set>

namespace pm::tests {
namespace {

using Json = nlohmann::json;

std::string type_of(const Json& value) {
  if (value.is_number_integer() || value.is_number_unsigned()) return "integer";
  return value.type_name();
}

bool is_of_type(const Json& value, const std::string& type) {
  const auto is = type_of(value);
  return is == type || (is == "integer" && type == "number");
}

class SchemaWalk {
 public:
  explicit SchemaWalk(const Json& root) : root_(root) {}

  void walk(const Json& schema, const Json& value, const std::string& path) {
    if (schema.is_boolean()) {
      if (!schema.get<bool>()) report(path, "is not allowed");
      return;
    }
    for (const auto& [keyword, rule] : schema.items()) apply(keyword, rule, value, path);
    describe_members(schema, value, path);
  }

  [[nodiscard]] std::string found() const { return found_; }

 private:
  void apply(const std::string& keyword, const Json& rule, const Json& value,
             const std::string& path) {
    static const std::set<std::string> notes = {"$schema", "title", "description", "$defs"};
    if (notes.count(keyword) > 0) return;
    if (keyword == "$ref")
      walk(root_.at(Json::json_pointer(rule.get<std::string>().substr(1))), value, path);
    else if (keyword == "type")
      check_type(rule, value, path);
    else if (keyword == "const")
      require(rule == value, path, "is not " + rule.dump());
    else if (keyword == "enum")
      require(std::find(rule.begin(), rule.end(), value) != rule.end(), path, "is another word");
    else if (keyword == "required")
      for (const auto& name : rule)
        require(!value.is_object() || value.contains(name), path, "lacks " + name.dump());
    else if (keyword == "items")
      for (std::size_t i = 0; value.is_array() && i < value.size(); ++i)
        walk(rule, value[i], path + "/" + std::to_string(i));
    else if (keyword == "anyOf")
      require(matches_any(rule, value), path, "matches no alternative");
    else if (keyword == "not")
      require(!matches(rule, value), path, "matches what it must not");
    else if (keyword == "pattern")
      require(!value.is_string() ||
                  std::regex_search(value.get<std::string>(), std::regex(rule.get<std::string>())),
              path, "has another form");
    else if (keyword == "minLength" || keyword == "maxLength")
      check_length(keyword == "minLength", rule.get<std::size_t>(), value, path);
    else if (keyword == "minimum")
      require(!value.is_number() || value >= rule, path, "is too small");
    else if (keyword != "properties" && keyword != "additionalProperties")
      report(path, "unknown keyword " + keyword);
  }

  void check_type(const Json& rule, const Json& value, const std::string& path) {
    bool is_right = rule.is_string() && is_of_type(value, rule.get<std::string>());
    for (std::size_t i = 0; rule.is_array() && i < rule.size(); ++i)
      is_right = is_right || is_of_type(value, rule[i].get<std::string>());
    require(is_right, path, "is " + type_of(value) + ", not " + rule.dump());
  }

  void check_length(bool is_least, std::size_t length, const Json& value, const std::string& path) {
    if (!value.is_string()) return;
    const auto size = value.get<std::string>().size();
    require(is_least ? size >= length : size <= length, path, "has another length");
  }

  void describe_members(const Json& schema, const Json& value, const std::string& path) {
    if (!value.is_object() || !schema.contains("properties")) return;
    const auto& properties = schema["properties"];
    for (const auto& [name, member] : value.items()) {
      const auto below = path + "/" + name;
      if (properties.contains(name))
        walk(properties[name], member, below);
      else if (schema.contains("additionalProperties"))
        walk(schema["additionalProperties"], member, below);
      else
        report(below, "is not described");
    }
  }

  bool matches(const Json& schema, const Json& value) {
    SchemaWalk other(root_);
    other.walk(schema, value, "");
    return other.found_.empty();
  }

  bool matches_any(const Json& schemas, const Json& value) {
    return std::any_of(schemas.begin(), schemas.end(),
                       [&](const Json& schema) { return matches(schema, value); });
  }

  void require(bool holds, const std::string& path, const std::string& words) {
    if (!holds) report(path, words);
  }

  void report(const std::string& path, const std::string& words) {
    found_ += path + " " + words + "\n";
  }

  const Json& root_;
  std::string found_;
};

}  // namespace

std::string mismatches(const Json& schema, const Json& document) {
  SchemaWalk walk(schema);
  walk.walk(schema, document, "");
  return walk.found();
}

}  // namespace pm::tests
