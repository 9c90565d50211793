#include "pm/repo/entry.hpp"

#include "catch.hpp"
#include "memory_disk.hpp"
#include "pm/text/draw.hpp"

using namespace pm;

namespace {

tests::MemoryDisk disk_with(const std::vector<std::string>& files) {
  tests::MemoryDisk disk;
  for (const auto& file : files) disk.files["incidents/" + file] = "title: x\n";
  return disk;
}

/// The ids that a name selects, and what is said about it.
std::string selected(const tests::MemoryDisk& disk, const std::string& name) {
  text::Report report;
  std::string out;
  for (const auto& entry : repo::select(disk, {}, {name}, report)) {
    out += entry.id + " " + entry.path + "\n";
  }
  for (const auto& finding : report.all()) out += text::draw(finding);
  return out;
}

}  // namespace

TEST_CASE("incidents are the YAML files of their folder, by id") {
  const auto disk = disk_with({"b.yaml", "a.yml", "a.md", ".hidden.yaml", "notes.txt", ".yaml"});
  std::string ids;
  for (const auto& entry : repo::entries(disk, {})) ids += entry.id + " ";
  CHECK(ids == "a b ");
  CHECK(repo::entries(tests::MemoryDisk(), {}).empty());
}

TEST_CASE("an incident is found by its id, a beginning, a part, or as the latest") {
  const auto disk =
      disk_with({"2024-01-25-engage.yaml", "2024-01-29-engage.yaml", "2024-01-29-engage-2.yaml"});
  CHECK(selected(disk, "2024-01-29-engage") ==
        "2024-01-29-engage incidents/2024-01-29-engage.yaml\n");
  CHECK(selected(disk, "2024-01-25") == "2024-01-25-engage incidents/2024-01-25-engage.yaml\n");
  CHECK(selected(disk, "gage-2") == "2024-01-29-engage-2 incidents/2024-01-29-engage-2.yaml\n");
  CHECK(selected(disk, "latest") == "2024-01-29-engage-2 incidents/2024-01-29-engage-2.yaml\n");
}

TEST_CASE("a path is taken as it is") {
  CHECK(selected({}, "other/x.yaml") == "x other/x.yaml\n");
  CHECK(selected({}, "x.yml") == "x x.yml\n");
}

TEST_CASE("a name that none or several have lists what there is") {
  const auto disk = disk_with({"2024-01-25-engage.yaml", "2024-01-29-engage.yaml"});
  CHECK(selected(disk, "2024") ==
        "error[incident]: `2024` can mean 2 incidents\n"
        "  = help: write more of one of `2024-01-25-engage`, `2024-01-29-engage`\n");
  CHECK(selected(disk, "outage") ==
        "error[incident]: no incident is called `outage`\n"
        "  = help: there are `2024-01-25-engage`, `2024-01-29-engage`\n");
  CHECK(selected(disk, "2024-01-29-engag3") ==
        "error[incident]: no incident is called `2024-01-29-engag3`\n"
        "  = help: did you mean `2024-01-29-engage`?\n");
  CHECK(selected({}, "latest") ==
        "error[incident]: no incident is called `latest`\n"
        "  = help: there are no incidents in `incidents`\n");
}
