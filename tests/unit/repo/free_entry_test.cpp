#include "pm/repo/free_entry.hpp"

#include "catch.hpp"
#include "memory_disk.hpp"

namespace pm::tests::free_entry_test {

TEST_CASE("a new incident has the wanted id, or the first free number after it") {
  tests::MemoryDisk disk;
  const auto path = [&] { return repo::free_entry(disk, {}, "2024-01-29-engage").path; };
  CHECK(path() == "incidents/2024-01-29-engage.yaml");
  disk.files["incidents/2024-01-29-engage.yaml"] = "title: x\n";
  CHECK(path() == "incidents/2024-01-29-engage-2.yaml");
  disk.files["incidents/2024-01-29-engage-2.yml"] = "title: x\n";
  disk.files["incidents/2024-01-29-engage-3.md"] = "left over\n";
  CHECK(path() == "incidents/2024-01-29-engage-4.yaml");
}

TEST_CASE("an id without its date keeps something to be called by") {
  CHECK(repo::without_date("2024-01-29-engage-2") == "engage-2");
  for (const std::string id : {"engage", "2024-01-29", "2024-01-29-", "2024-1-29-engage",
                               "2024-01-2x-engage", "2024_01_29-engage", ""})
    CHECK(repo::without_date(id) == id);
}

TEST_CASE("the path to the root leads out of every directory") {
  const auto way = [](const std::string& folder) {
    repo::Repository repository;
    repository.config.incidents = folder;
    return repo::way_to_root(repository);
  };
  CHECK(way("incidents") == "../");
  CHECK(way("ops/incidents/") == "../../");
  CHECK(way("./a//b/./c") == "../../../");
  CHECK(way(".").empty());
}

TEST_CASE("slashes at the end of the directory are not doubled") {
  tests::MemoryDisk disk;
  repo::Repository repository;
  repository.config.incidents = "ops/";
  CHECK(repo::free_entry(disk, repository, "x").path == "ops/x.yaml");
}

}  // namespace pm::tests::free_entry_test
