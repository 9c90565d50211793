#include "pm/repo/origins.hpp"

#include "catch.hpp"
#include "memory_disk.hpp"

namespace pm::tests::origins_test {

TEST_CASE("a setting comes from the environment, from a line of pm.yaml, or is a default") {
  tests::MemoryDisk disk;
  disk.files["../pm.yaml"] =
      "# ours\norganization: Serraview\ntimezone: UTC\nphases:\nnonsense: 1\n";
  const auto environment = [](std::string_view name) -> std::optional<std::string> {
    return name == "PM_TIMEZONE" ? std::optional<std::string>("Europe/London") : std::nullopt;
  };
  text::Report report;
  const auto repository = repo::open(disk, environment, report);
  const std::map<std::string, std::string> expected = {
      {"organization", "../pm.yaml:2"},
      {"timezone", "environment variable PM_TIMEZONE"},
      {"nonsense", "../pm.yaml:5"}};
  CHECK(repo::origins(repository) == expected);
}

TEST_CASE("without pm.yaml and environment every setting is a default") {
  tests::MemoryDisk disk;
  text::Report report;
  const auto nothing = [](std::string_view) { return std::optional<std::string>(); };
  CHECK(repo::origins(repo::open(disk, nothing, report)).empty());
}

}  // namespace pm::tests::origins_test
