#include <fmt/format.h>
#include <filesystem>

#include "accept.hpp"
#include "catch.hpp"
#include "memory_disk.hpp"
#include "pm/exchange/export.hpp"
#include "run_pm.hpp"

namespace pm::tests::listed_test {

// Everything that is listed has what belongs to it. The rules have a test of their own in
// unit/checks/complete_test.cpp, the pages of formats one in unit/exchange/formats_test.cpp.

namespace {

const std::string root = PM_SOURCE_DIR;

/// The names of all commands, as `pm --help` lists them.
std::vector<std::string> command_names() {
  MemoryDisk disk;
  const auto help = run_pm(disk, {"--help"}).out;
  std::vector<std::string> names;
  auto at = help.find("Commands:\n") + 10;
  while (help.compare(at, 2, "  ") == 0) {
    names.push_back(help.substr(at + 2, help.find("  ", at + 2) - at - 2));
    at = help.find('\n', at) + 1;
  }
  return names;
}

std::vector<std::string> words(const std::string& name) {
  const auto space = name.find(' ');
  if (space == std::string::npos) return {name};
  return {name.substr(0, space), name.substr(space + 1)};
}

/// The text of all files in a directory.
std::string all_text(const std::string& directory) {
  std::string text;
  for (const auto& entry : std::filesystem::directory_iterator(root + directory))
    text += bytes_of(entry.path());
  return text;
}

}  // namespace

TEST_CASE("every command has a page, a case, and help with examples") {
  std::string missing;
  for (const auto& name : command_names()) {
    const auto group = words(name).front();
    const auto page = bytes_of(root + "/docs/commands/" + group + ".md");
    if (page.find("pm " + name) == std::string::npos)
      missing +=
          fmt::format("command `{0}` has no docs/commands/{1}.md that names it\n", name, group);
    if (!std::filesystem::exists(root + "/tests/cases/" + group))
      missing += fmt::format("command `{}` has no case in tests/cases/{}\n", name, group);
    MemoryDisk disk;
    auto arguments = words(name);
    arguments.push_back("--help");
    const auto help = run_pm(disk, arguments);
    if (help.out.find("\nExamples:\n  pm " + name) == std::string::npos)
      missing += fmt::format("the help of `{}` has no example\n", name);
    if (help.status != 0 || !help.err.empty())
      missing += fmt::format("the help of `{}` is not fine\n", name);
  }
  INFO(missing);
  CHECK(missing.empty());
}

TEST_CASE("every option that help lists stands on the command's page") {
  std::string missing;
  for (const auto& name : command_names()) {
    MemoryDisk disk;
    auto arguments = words(name);
    arguments.push_back("--help");
    auto help = run_pm(disk, arguments).out;
    // docs/commands/pm.md has the options of every command.
    const auto global = help.find("\nOptions of every command:\n");
    help.erase(global, help.find("\nExamples:\n", global) - global);
    const auto page = bytes_of(root + "/docs/commands/" + words(name).front() + ".md");
    for (auto at = help.find("--"); at != std::string::npos; at = help.find("--", at + 2)) {
      const auto option =
          help.substr(at, help.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at) - at);
      if (page.find(option) == std::string::npos)
        missing +=
            fmt::format("docs/commands/{}.md does not name `{}`\n", words(name).front(), option);
    }
  }
  INFO(missing);
  CHECK(missing.empty());
}

TEST_CASE("every export format has a case") {
  const auto cases = all_text("/tests/cases/export");
  std::string missing;
  for (const auto* exporter : pm::exchange::exporters()) {
    if (cases.find(fmt::format("pm export {} ", exporter->name)) == std::string::npos)
      missing += fmt::format("format `{}` has no case in tests/cases/export\n", exporter->name);
  }
  INFO(missing);
  CHECK(missing.empty());
}

TEST_CASE("every template is rendered by a case, or other templates use it") {
  const auto cases = all_text("/tests/cases/render") + all_text("/tests/cases/postmortem");
  const auto templates = all_text("/templates");
  std::string missing;
  for (const auto& entry : std::filesystem::directory_iterator(root + "/templates")) {
    const auto stem = entry.path().stem();  // postmortem.html
    const auto name = stem.stem().string();
    const auto format = stem.extension().string().substr(1);
    const bool is_used = templates.find("{{> " + name + "}}") != std::string::npos ||
                         templates.find("{{< " + name + "}}") != std::string::npos;
    // `Site::template_of` names the pages of the site; tests/unit/site renders each.
    if (name.starts_with("site-")) continue;
    const bool is_scaffold = name.starts_with("scaffold-");
    const auto call = is_scaffold ? fmt::format("--scaffold {} ", name.substr(9))
                                  : fmt::format("--format {} --template {} ", format, name);
    const bool has_case = cases.find(call) != std::string::npos;
    if (!is_used && !has_case)
      missing += fmt::format("template {} has no case and no template that uses it\n",
                             entry.path().filename().string());
  }
  INFO(missing);
  CHECK(missing.empty());
}

TEST_CASE("every test file has a namespace of its own, so that many compile as one") {
  std::string missing;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root + "/tests")) {
    const auto name = entry.path().filename().string();
    if (!name.ends_with("_test.cpp")) continue;
    if (bytes_of(entry.path()).find("::" + entry.path().stem().string() + " {\n") ==
        std::string::npos)
      missing += entry.path().string() + " has no namespace that ends with its name\n";
  }
  INFO(missing);
  CHECK(missing.empty());
}

}  // namespace pm::tests::listed_test
