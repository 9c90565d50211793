#include "ladder.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>

#include "accept.hpp"
#include "catch.hpp"

namespace pm::tests::ladder_test {

namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("a layer includes itself and those below it, and nothing else") {
  const auto broken = joined(broken_rungs(layered_files()));
  INFO(broken);
  CHECK(broken.empty());
}

TEST_CASE("an include that goes up is named with its file, its line and both layers") {
  const std::vector<LayeredFile> files = {
      {"src/text/draw.cpp", "text", "#include \"a.hpp\"\n#include \"pm/render/format.hpp\"\n"}};
  CHECK(joined(broken_rungs(files)) ==
        "src/text/draw.cpp:2: text includes render (pm/render/format.hpp)\n");
}

TEST_CASE("a header that is private to its layer is not for others, whatever the path to it") {
  const std::vector<LayeredFile> files = {
      {"src/view/keys.cpp", "view", "#include \"../checks/rules.hpp\"\n"}};
  CHECK(joined(broken_rungs(files)) ==
        "src/view/keys.cpp:1: view includes a header that is private to checks "
        "(pm/checks/rules.hpp)\n");
}

TEST_CASE("a header that only its own layer includes does not belong into include") {
  const std::vector<LayeredFile> files = {
      {"include/pm/text/span.hpp", "text", ""},
      {"src/text/draw.cpp", "text", "#include \"pm/text/span.hpp\"\n"}};
  CHECK(joined(broken_rungs(files)) ==
        "include/pm/text/span.hpp: no other layer includes it; it belongs into src/text\n");
}

TEST_CASE("a namespace is the folder that its file lies in") {
  // The one header that is for all of pm.
  const std::vector<std::string> exceptions = {"include/pm/text/result.hpp: pm"};
  std::string stray;
  for (const auto& line : stray_namespaces(layered_files())) {
    const bool known =
        std::any_of(exceptions.begin(), exceptions.end(),
                    [&](const auto& exception) { return line.starts_with(exception); });
    if (!known) stray += line + "\n";
  }
  INFO(stray);
  CHECK(stray.empty());
}

TEST_CASE("a namespace that is not the folder of its file is named with the file") {
  const std::string declared =
      "namespace pm::model {\nstruct Incident;\n}  // namespace pm::model\n";
  const std::string above = "namespace pm::yaml {\nint a;\n}  // namespace pm::yaml\n";
  const std::vector<LayeredFile> files = {{"src/yaml/edit/plan.hpp", "yaml", declared + above},
                                          {"src/yaml/edit/plan.cpp", "yaml", declared + above}};
  CHECK(joined(stray_namespaces(files)) == "src/yaml/edit/plan.hpp: pm::yaml\n");
}

TEST_CASE("a type is defined in one header") {
  const auto twice = joined(types_defined_twice(layered_files()));
  INFO(twice);
  CHECK(twice.empty());
  const std::string type = "namespace pm::a {\nstruct B {\n};\n}  // namespace pm::a\n";
  CHECK(joined(types_defined_twice({{"src/a/x.hpp", "a", type}, {"src/a/y.hpp", "a", type}})) ==
        "pm::a::B: src/a/x.hpp and src/a/y.hpp\n");
}

TEST_CASE("each layer says in a README what it knows") {
  std::string missing;
  for (const auto& layer : ladder()) {
    const auto folder = std::string(PM_SOURCE_DIR) + "/include/pm/" + layer;
    if (!std::filesystem::exists(folder)) continue;
    const auto text = bytes_of(folder + "/README.md");
    const auto lines = std::count(text.begin(), text.end(), '\n');
    if (lines < 5 || lines > 12)
      missing += fmt::format("include/pm/{}/README.md has {} lines\n", layer, lines);
  }
  INFO(missing);
  CHECK(missing.empty());
}

TEST_CASE("third parties stay behind their doors") {
  // The header of each library, and the files or folders that may include it.
  const std::vector<std::pair<std::string, std::vector<std::string>>> doors = {
      {"yaml-cpp/", {"src/yaml/"}},
      {"cmark.h", {"src/markdown/"}},
      {"CLI/", {"src/commands/parse.cpp"}},
      {"nlohmann/", {"src/data/"}}};
  std::string broken;
  for (const auto& file : layered_files()) {
    for (const auto& [header, openings] : doors) {
      const bool includes = file.text.find("#include <" + header) != std::string::npos;
      const bool may = std::any_of(openings.begin(), openings.end(),
                                   [&](const auto& door) { return file.path.starts_with(door); });
      if (includes && !may) broken += fmt::format("{} includes <{}>\n", file.path, header);
    }
    if (file.path.starts_with("include/") &&
        file.text.find("#include <fmt/") != std::string::npos) {
      broken += fmt::format("{} shows fmt to others\n", file.path);
    }
  }
  INFO(broken);
  CHECK(broken.empty());
}

}  // namespace pm::tests::ladder_test
