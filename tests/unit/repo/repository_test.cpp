#include "pm/repo/repository.hpp"

#include <map>

#include "catch.hpp"
#include "memory_disk.hpp"
#include "pm/text/draw.hpp"

namespace pm::tests::repository_test {

namespace {

repo::Environment environment(std::map<std::string, std::string> values) {
  return [values](std::string_view name) -> std::optional<std::string> {
    const auto found = values.find(std::string(name));
    return found == values.end() ? std::nullopt : std::optional(found->second);
  };
}

std::string drawn(const text::Report& report) {
  std::string out;
  for (const auto& finding : report.all()) out += text::draw(finding);
  return out;
}

}  // namespace

TEST_CASE(
    "the root is the nearest directory upward with pm.yaml, otherwise with .git, otherwise this "
    "one") {
  tests::MemoryDisk disk;
  text::Report report;
  CHECK(repo::open(disk, environment({}), report).root.empty());
  disk.files["../../.git/HEAD"] = "ref";
  CHECK(repo::open(disk, environment({}), report).root == "../../");
  disk.files["../pm.yaml"] = "incidents: outages\n";
  const auto repository = repo::open(disk, environment({}), report);
  CHECK(repository.root == "../");
  CHECK(repository.incidents() == "../outages");
  CHECK(repository.templates() == "../templates");
  CHECK(report.empty());
}

TEST_CASE("a file below the current directory can be in another repository") {
  tests::MemoryDisk disk;
  text::Report report;
  disk.files["../pm.yaml"] = "";
  disk.files["shops/books/pm.yaml"] = "";
  const auto root = [&](const char* about) {
    return repo::open(disk, environment({}), report, about).root;
  };
  CHECK(root("shops/books/incidents/a.yaml") == "shops/books/");
  CHECK(root("shops/toys/incidents/a.yaml") == "../");
  CHECK(root("a.yaml") == "../");
}

TEST_CASE("a pm.yaml that is too large is a finding with a place, as a record is") {
  tests::MemoryDisk disk;
  disk.files["pm.yaml"] = "organization: Ours\n#" + std::string(1024 * 1024, 'x') + "\n";
  text::Report report;
  const auto repository = repo::open(disk, environment({}), report);
  CHECK_FALSE(repository.config.organization);
  CHECK(drawn(report) ==
        "error[limits]: `pm.yaml` is larger than 1 MiB\n --> pm.yaml:1:1\n  |\n"
        "1 | organization: Ours\n  | ^\n"
        "  = help: move attachments and logs to other files and link to them\n");
}

TEST_CASE("an environment variable overrides a key, and is checked like one") {
  tests::MemoryDisk disk;
  disk.files["pm.yaml"] = "organization: Ours\ntemplate: one\n";
  text::Report report;
  const auto repository = repo::open(
      disk,
      environment({{"PM_ORGANIZATION", "Theirs"}, {"PM_PHASES", "strickt"}, {"PM_SITE", "x"}}),
      report);
  CHECK(repository.config.organization->value == "Theirs");
  CHECK(repository.config.template_name == "one");
  CHECK(drawn(report) ==
        "error[unknown-value]: `strickt` is not a valid value of `phases`\n"
        " --> environment variable PM_PHASES:1:1\n  |\n1 | strickt\n  | ^^^^^^^\n"
        "  = help: did you mean `strict`?\n");
}

}  // namespace pm::tests::repository_test
