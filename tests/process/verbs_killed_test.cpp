#include <map>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "fixture.hpp"
#include "killed_run.hpp"
#include "pm/files/disk.hpp"

namespace pm::tests::verbs_killed_test {

// The real program, ended by SIGKILL while it runs each verb that writes.

namespace {

using Files = std::map<std::string, std::string>;
using Words = std::vector<std::string>;

const std::string resolved =
    "title: Engage is down\n"
    "updates:\n"
    "  - {at: 2024-01-29 10:00, phase: investigating, message: We are looking into it.}\n"
    "  - {at: 2024-01-29 11:00, phase: resolved, message: It was the disk.}\n"
    "actions:\n"
    "  - {title: Watch disks, owner: Ana}\n";

const std::string analysis =
    "## What happened\n\nA disk was full.\n\n## Root cause\n\nLogs.\n\n## Next steps\n\nRotate.\n";

/// A repository with a resolved incident and its postmortem.
void begin_again(const RealRepository& repository, bool has_postmortem) {
  (void)repository.run("rm -f incidents/* incidents/.??*");
  repository.folder().put(RealRepository::path, resolved);
  if (has_postmortem) repository.folder().put("incidents/2024-01-29-engage.md", analysis);
}

/// The incidents directory as pm sees it: temporary files are hidden.
Files visible_files(const RealRepository& repository) {
  Files all;
  for (const auto& name : pm::files::real_disk().list(repository.folder() / "incidents"))
    all[name] = repository.folder().bytes("incidents/" + name);
  return all;
}

std::string script_of(const Words& words) {
  std::string script = "pm";
  for (const auto& word : words) script += " '" + word + "'";
  return script;
}

struct Verb {
  Words words;
  bool has_postmortem = false;
};

const Verb verbs[] = {
    {{"note", "2024-01-29-engage", "Restarted", "--at", "2024-01-29 10:30"}},
    {{"outage", "2024-01-29-engage", "2024-01-29 10:00", "2024-01-29 10:20"}},
    {{"actions", "add", "2024-01-29-engage", "Rotate logs", "--owner", "Ben"}},
    {{"actions", "drop", "2024-01-29-engage#1"}},
    {{"set", "2024-01-29-engage", "severity=S1", "labels+=disk"}},
    {{"postmortem", "2024-01-29-engage"}},
    {{"publish", "2024-01-29-engage", "--author", "Ana", "--at", "2024-01-30 09:00"}, true},
};

}  // namespace

TEST_CASE("killed at any moment, a verb has changed nothing or everything") {
  const RealRepository repository;
  std::minstd_rand random(20240129);
  int kills = 0;
  for (const auto& [words, has_postmortem] : verbs) {
    begin_again(repository, has_postmortem);
    const auto before = visible_files(repository);
    const auto done = repository.run(script_of(words));
    CAPTURE(words, done.err);
    CHECK(done.status == 0);
    const auto after = visible_files(repository);
    CHECK(before != after);
    for (int run = 0; run < 20; ++run) {
      begin_again(repository, has_postmortem);
      const auto moment = static_cast<int>(random() % 5'000);
      CAPTURE(run, moment);
      kills += killed_after(moment, repository.folder().path(), words) ? 1 : 0;
      const auto left = visible_files(repository);
      if (left != before) CHECK(left == after);
    }
    begin_again(repository, has_postmortem);
    CHECK(repository.run(script_of(words) + " --lock-wait 0").status == 0);
    CHECK(visible_files(repository) == after);
  }
  CHECK(kills > 0);
}

TEST_CASE("killed while it renames, pm loses no text") {
  const RealRepository repository;
  const Words words = {"rename", "2024-01-29-engage", "Disk full"};
  std::minstd_rand random(7);
  begin_again(repository, true);
  CHECK(repository.run(script_of(words)).status == 0);
  const auto after = visible_files(repository);
  CHECK(after.count("2024-01-29-disk-full.yaml") == 1);
  CHECK(after.count("2024-01-29-disk-full.md") == 1);
  CHECK(after.size() == 2);
  for (int run = 0; run < 60; ++run) {
    begin_again(repository, true);
    const auto moment = static_cast<int>(random() % 5'000);
    CAPTURE(run, moment);
    (void)killed_after(moment, repository.folder().path(), words);
    const auto left = visible_files(repository);
    for (const std::string end : {".yaml", ".md"}) {
      const auto from = left.find("2024-01-29-engage" + end);
      const auto to = left.find("2024-01-29-disk-full" + end);
      const bool is_old =
          from != left.end() && from->second == (end == ".md" ? analysis : resolved);
      const bool is_new = to != left.end() && to->second == after.at("2024-01-29-disk-full" + end);
      CHECK((is_old || is_new));
      if (to != left.end()) CHECK(is_new);
    }
  }
}

}  // namespace pm::tests::verbs_killed_test
