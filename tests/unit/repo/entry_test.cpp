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

TEST_CASE("incidents are the YAML files of their directory, by id") {
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

TEST_CASE("a file name without its directory is an id with an extension") {
  CHECK(selected(disk_with({"a.yaml"}), "a.yaml") == "a incidents/a.yaml\n");
}

TEST_CASE("a directory or a Markdown file is not a record") {
  CHECK(selected(disk_with({"a.yaml"}), "incidents/") ==
        "error[incident]: `incidents/` is not a record\n"
        "  = help: it is a directory; name incidents, or none for all\n");
  CHECK(selected(disk_with({"a.yaml", "a.md"}), "incidents/a.md") ==
        "error[incident]: `incidents/a.md` is not a record\n"
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
        "error[incident]: `2024` matches 2 incidents\n"
        "  = help: type more of one id: `2024-01-25-engage`, `2024-01-29-engage`\n");
  CHECK(selected(disk, "outage") ==
        "error[incident]: no incident matches `outage`\n"
        "  = help: incidents: `2024-01-25-engage`, `2024-01-29-engage`\n");
  CHECK(selected(disk, "2024-01-29-engag3") ==
        "error[incident]: no incident matches `2024-01-29-engag3`\n"
        "  = help: did you mean `2024-01-29-engage`?\n");
  CHECK(selected({}, "latest") ==
        "error[incident]: no incident matches `latest`\n"
        "  = help: there are no incidents in `incidents`\n");
}

TEST_CASE("two files of one id are reported with their paths") {
  text::Report report;
  repo::report_duplicates(repo::entries(disk_with({"a.yaml", "a.yml", "b.yaml"}), {}), report);
  REQUIRE(report.all().size() == 1);
  CHECK(text::draw(report.all()[0]) ==
        "error[duplicate-id]: `incidents/a.yml` has the same id as `incidents/a.yaml`\n"
        "  = help: rename one of them; the id is the file name without its extension\n");
}

TEST_CASE("ids that only some disks tell apart are duplicates") {
  const auto report = [](const std::vector<std::string>& names) {
    text::Report found;
    repo::report_duplicates(repo::entries(disk_with(names), {}), found);
    std::string text;
    for (const auto& each : found.all()) text += each.message + "\n";
    return text;
  };
  CHECK(report({"Engage.yaml", "engage.yaml"}) ==
        "`incidents/engage.yaml` has the same id as `incidents/Engage.yaml` on disks that ignore "
        "case\n");
  // The same letter as one character, and as two.
  CHECK(report({"caf\u00E9.yaml", "cafe\u0301.yaml"}) != "");
  CHECK(report({"\u1EA4.yaml", "\u1EA5.yaml"}) != "");
  CHECK(report({"cafe.yaml", "caf\u00E9.yaml", "a.yaml", "\u0430.yaml"}).empty());
  CHECK(report({"a\xFF.yaml", "a\xFE.yaml"}).empty());
}

TEST_CASE("commands that write report records outside the incidents directory") {
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
        "error[incident]: `pm.yaml` is not a record of this repository\n"
        "  = help: records are in `incidents/`\n"
        "error[incident]: `incidents/2024/d.yaml` is not a record of this repository\n"
        "  = help: records are in `incidents/`\n"
        "error[incident]: `../incidents/e.yaml` is not a record of this repository\n"
        "  = help: records are in `incidents/`\n");
}

TEST_CASE("unread files in the incidents directory are reported") {
  const auto disk = disk_with({"a.yaml", "a.md", "b.md", "c.YAML", "notes.txt", "2024/d.yaml"});
  text::Report report;
  repo::report_unmatched_files(disk, {}, repo::entries(disk, {}), report);
  std::string said;
  for (const auto& finding : report.all()) said += finding.message + "\n";
  CHECK(said ==
        "`incidents/2024/` contains records; pm does not search subdirectories\n"
        "`incidents/b.md` has no record `b.yaml`\n"
        "pm does not read `incidents/c.YAML`\n");
}

}  // namespace pm::tests::entry_test
