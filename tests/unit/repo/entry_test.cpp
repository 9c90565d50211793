#include "pm/repo/entry.hpp"

#include "catch.hpp"
#include "memory_disk.hpp"
#include "pm/text/draw.hpp"

namespace pm::tests::entry_test {

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
  tests::MemoryDisk disk;
  disk.files["x.yml"] = "title: x\n";
  CHECK(selected(disk, "other/x.yaml") == "x other/x.yaml\n");
  CHECK(selected(disk, "x.yml") == "x x.yml\n");
}

TEST_CASE("a file name without its folder is an id with an ending") {
  CHECK(selected(disk_with({"a.yaml"}), "a.yaml") == "a incidents/a.yaml\n");
}

TEST_CASE("a folder or a Markdown file is no record") {
  CHECK(selected(disk_with({"a.yaml"}), "incidents/") ==
        "error[incident]: `incidents/` is no record of an incident\n"
        "  = help: it is a folder; name incidents one by one, or none for all\n");
  CHECK(selected(disk_with({"a.yaml", "a.md"}), "incidents/a.md") ==
        "error[incident]: `incidents/a.md` is no record of an incident\n"
        "  = help: records are YAML; name the `.yaml` file\n");
}

TEST_CASE("an incident that is named twice is taken once") {
  text::Report report;
  const auto disk = disk_with({"a.yaml"});
  CHECK(repo::select(disk, {}, {"a", "incidents/a.yaml", "latest"}, report).size() == 1);
  CHECK(report.empty());
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

TEST_CASE("two files of one id are reported with their paths") {
  text::Report report;
  repo::report_duplicates(repo::entries(disk_with({"a.yaml", "a.yml", "b.yaml"}), {}), report);
  REQUIRE(report.all().size() == 1);
  CHECK(text::draw(report.all()[0]) ==
        "error[duplicate-id]: `incidents/a.yml` has the same id as `incidents/a.yaml`\n"
        "  = help: rename one of them; the id is the name of the file without its ending\n");
}

TEST_CASE("what does not lie in the folder of the incidents is reported to those who write") {
  const tests::MemoryDisk disk;
  text::Report report;
  repo::report_elsewhere(disk, {},
                         {{"a", "incidents/a.yaml"},
                          {"b", "./other/../incidents//b.yaml"},
                          {"c", "/home/repository/incidents/c.yaml"},
                          {"pm", "pm.yaml"},
                          {"d", "incidents/2024/d.yaml"},
                          {"e", "../incidents/e.yaml"}},
                         report);
  std::string said;
  for (const auto& finding : report.all()) said += text::draw(finding);
  CHECK(said ==
        "error[incident]: `pm.yaml` is no record of this repository\n"
        "  = help: records lie in `incidents/`\n"
        "error[incident]: `incidents/2024/d.yaml` is no record of this repository\n"
        "  = help: records lie in `incidents/`\n"
        "error[incident]: `../incidents/e.yaml` is no record of this repository\n"
        "  = help: records lie in `incidents/`\n");
}

TEST_CASE("what stands among the incidents and is not read is reported") {
  const auto disk = disk_with({"a.yaml", "a.md", "b.md", "c.YAML", "notes.txt", "2024/d.yaml"});
  text::Report report;
  repo::report_strays(disk, {}, repo::entries(disk, {}), report);
  std::string said;
  for (const auto& finding : report.all()) said += finding.message + "\n";
  CHECK(said ==
        "`incidents/2024/` holds records, and folders are not searched\n"
        "`incidents/b.md` belongs to no incident: there is no `b.yaml`\n"
        "`incidents/c.YAML` is not read\n");
}

}  // namespace pm::tests::entry_test
