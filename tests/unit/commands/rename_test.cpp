// `pm rename` changes several files at once: all of them or none.

#include <string>

#include "catch.hpp"
#include "git_repository.hpp"
#include "run_pm.hpp"

namespace pm::tests::rename_test {
namespace {

const std::string engage =
    "title: Engage is down\n"
    "timezone: UTC\n"
    "updates:\n"
    "  - {at: 2024-01-29T12:00Z, phase: investigating}\n";
const std::string mail =
    "title: Mail is slow\n"
    "timezone: UTC\n"
    "related: [{caused_by: 2024-01-29-engage}]\n"
    "updates:\n"
    "  - {at: 2024-01-29T12:00Z, phase: investigating}\n";

MemoryDisk repository() {
  MemoryDisk disk;
  disk.files = {{"pm.yaml", ""},
                {"incidents/2024-01-29-engage.yaml", engage},
                {"incidents/2024-01-29-engage.md", "## Root cause\n\nA table.\n"},
                {"incidents/2024-01-29-mail.yaml", mail}};
  return disk;
}

/// The standard error of a rename on a disk without room for files that end like this. Nothing may
/// have changed then.
std::string rejected(const std::string& full) {
  auto disk = repository();
  disk.full = full;
  const auto ran = run_pm(disk, {"rename", "engage", "2024-01-29-logins"});
  CHECK(ran.status == 3);
  CHECK(ran.out.empty());
  CHECK(disk.files == repository().files);
  CHECK(disk.held.empty());
  return ran.err;
}

std::string full_disk(const std::string& path) {
  return "error[failure]: cannot write `" + path + "`: no space left on device\n";
}

}  // namespace

TEST_CASE("where one file cannot be written, a rename changes none") {
  for (const std::string path :
       {"incidents/2024-01-29-logins.yaml", "incidents/2024-01-29-logins.md",
        "incidents/2024-01-29-mail.yaml"})
    CHECK(rejected(path) == full_disk(path));
}

TEST_CASE("git sees a rename as one commit, with the moved files and the related record") {
  if (!has_git()) {
    WARN("skipped: there is no git program");
    return;
  }
  const GitRepository git;
  git.commit("pm.yaml", "");
  git.commit("incidents/2024-01-29-engage.yaml", engage);
  git.commit("incidents/2024-01-29-mail.yaml", mail);
  git.write("incidents/2024-01-29-engage.md", "## Root cause\n\nA table.\n");
  git.write("other.txt", "not of this change\n");
  git.git({"add", "other.txt"});
  const auto ended = git.shell("pm rename engage 2024-01-29-logins --commit");
  CHECK(ended.err ==
        "2024-01-29-engage: renamed to 2024-01-29-logins, also in 1 related incident\n"
        "committed: incident(logins): renamed from 2024-01-29-engage\n");
  CHECK(ended.status == 0);
  CHECK(git.git({"show", "--name-status", "--no-renames", "--format="}).out ==
        "D\tincidents/2024-01-29-engage.yaml\n"
        "A\tincidents/2024-01-29-logins.md\n"
        "A\tincidents/2024-01-29-logins.yaml\n"
        "M\tincidents/2024-01-29-mail.yaml\n");
  CHECK(git.git({"status", "--porcelain"}).out == "A  other.txt\n");
}

TEST_CASE("git applies the diff of a dry run") {
  if (!has_git()) {
    WARN("skipped: there is no git program");
    return;
  }
  const GitRepository git;
  git.commit("pm.yaml", "");
  git.commit("incidents/2024-01-29-engage.yaml", engage);
  git.commit("incidents/2024-01-29-engage.md", "## Root cause\n\nA table.\n");
  git.commit("incidents/2024-01-29-mail.yaml", mail);
  const auto ended = git.shell(
      "pm rename engage 2024-01-29-logins --dry-run > new.diff && git apply -p0 new.diff && "
      "ls incidents");
  CHECK(ended.err.empty());
  CHECK(ended.out ==
        "2024-01-29-logins.md\n"
        "2024-01-29-logins.yaml\n"
        "2024-01-29-mail.yaml\n");
  CHECK(git.read("incidents/2024-01-29-mail.yaml").find("caused_by: 2024-01-29-logins") !=
        std::string::npos);
}

}  // namespace pm::tests::rename_test
