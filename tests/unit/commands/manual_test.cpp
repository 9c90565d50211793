#include "pm/commands/manual.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <sstream>

#include "../../../src/commands/all.hpp"
#include "../../../src/commands/help.hpp"
#include "catch.hpp"
#include "memory_disk.hpp"
#include "pm/files/disk.hpp"

namespace pm::tests::manual_test {

using commands::ManualPage;

namespace {

/// The page of a command, out of the real documentation.
std::string page(std::string_view name) {
  static const auto pages =
      commands::manual(files::real_disk(), std::string(PM_SOURCE_DIR) + "/docs/commands");
  const auto found = std::find_if(pages.begin(), pages.end(),
                                  [&](const ManualPage& page) { return page.name == name; });
  return found == pages.end() ? std::string() : found->text;
}

std::string page_of(const commands::Command& command) {
  return page(fmt::format("pm-{}", command.name.substr(0, command.name.find(' '))));
}

/// As manual pages write it.
std::string escaped(std::string_view option) {
  std::string out;
  for (const char c : option) out += c == '-' ? "\\-" : std::string(1, c);
  return out;
}

}  // namespace

TEST_CASE("every command has a manual page that names all its options and examples") {
  std::string missing;
  for (const auto* command : commands::all()) {
    const auto text = page_of(*command);
    if (text.empty() != command->hidden)
      missing += fmt::format("`pm {}` has no manual page, or should have none\n", command->name);
    if (command->hidden) continue;
    for (const auto& option : command->options) {
      if (text.find("\\fB" + escaped(option.name) + "\\fR") == std::string::npos)
        missing += fmt::format("pm-{} does not name {}\n", command->name, option.name);
    }
    if (text.find("\n\\fBpm " + escaped(command->name)) == std::string::npos)
      missing += fmt::format("the synopsis of `pm {}` is missing\n", command->name);
  }
  INFO(missing);
  CHECK(missing.empty());
}

TEST_CASE("the page of pm itself lists the others") {
  for (const auto* command : commands::all()) {
    if (command->hidden) continue;
    const auto name = command->name.substr(0, command->name.find(' '));
    CAPTURE(name);
    CHECK(page("pm").find(fmt::format("\n\\fBpm\\-{}\\fR(1)\n", name)) != std::string::npos);
  }
}

TEST_CASE("a manual page is made of the command's tables and of its page") {
  tests::MemoryDisk disk;
  disk.files["pages/template.md"] =
      "# pm template\n\n    pm template list\n\nWhat it *does*, as [pm check](check.md) does.\n\n"
      "    an example\n\n"
      "## Options\n\n| Option | Meaning |\n|---|---|\n| `--format` | not this |\n\nMore.\n\n"
      "## Files\n\n```console\n## no heading\n```\n\n## Examples\n\nnot these\n";
  const auto pages = commands::manual(disk, "pages");
  const auto found = std::find_if(pages.begin(), pages.end(),
                                  [](const ManualPage& one) { return one.name == "pm-template"; });
  REQUIRE(found != pages.end());
  const auto text = found->text;
  INFO(text);
  CHECK(text.starts_with(".TH PM\\-TEMPLATE 1 \"\" \"pm "));
  CHECK(text.find("\n.SH DESCRIPTION\nWhat it \\fIdoes\\fR, as pm check does.\n.PP\n.RS "
                  "4\n.nf\n\\&an example\n.fi\n.RE\n"
                  ".SH OPTIONS\n") != std::string::npos);
  CHECK(text.find("\nshow the help\n.PP\nMore.\n.SH FILES\n.RS 4\n.nf\n\\&## no heading\n") !=
        std::string::npos);
  CHECK(text.find(".SH EXIT STATUS\n.TP\n\\&0\nsuccess\n") != std::string::npos);
  CHECK(text.find("not th") == std::string::npos);
  CHECK(text.ends_with(".SH SEE ALSO\n\\fBpm\\fR(1),\n\\fBpm\\-check\\fR(1)\n"));
}

TEST_CASE("exit statuses are told in the same words by the help and by the page of pm") {
  std::string table = "| Status | When |\n|---|---|\n";
  for (const auto& [status, when] : commands::exit_statuses)
    table += fmt::format("| {} | {} |\n", status, when);
  const auto document =
      files::real_disk().read(std::string(PM_SOURCE_DIR) + "/docs/commands/pm.md", 100'000);
  CHECK(document.find(table) != std::string::npos);
}

TEST_CASE("a failure to write the manual is said, not thrown") {
  tests::MemoryDisk disk;
  disk.files["man1/pm.1/in_the_way"] = "";
  std::ostringstream err;
  CHECK(commands::write_manual(disk, "pages", "man1", err) == 3);
  CHECK(err.str() == "cannot write `man1/pm.1`: is a directory\n");
}

}  // namespace pm::tests::manual_test
