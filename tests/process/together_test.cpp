#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <unistd.h>

#include "catch.hpp"
#include "fixture.hpp"
#include "pm/files/disk.hpp"

namespace pm::tests::together_test {

// Several real programs that write into one repository at the same time.

namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// Starts a command a hundred times at once, `$n` being its number, and waits for all. Prints a
/// line for each that fails.
std::string hundred(const std::string& command) {
  return "n=1; while [ $n -le 100 ]; do ( " + command +
         " >/dev/null 2>&1 || echo $n failed with $? ) & n=$((n + 1)); done; wait";
}

}  // namespace

TEST_CASE("a hundred updates at once are a hundred updates") {
  const RealRepository repository;
  const auto ran =
      repository.run(hundred("pm update 2024-01-29-engage update -m \"text $n.\" --lock-wait 10m"));
  CHECK(ran.out.empty());
  const auto record = repository.record();
  CHECK(record.starts_with(RealRepository::first));
  CHECK(count(record, "  - at: ") == 101);
  for (int n = 1; n <= 100; ++n) CHECK(count(record, fmt::format("text {}.", n)) == 1);
  const auto checked = repository.run("pm check");
  CHECK(checked.out.empty());
  CHECK(checked.err == "1 incident checked: no errors or warnings\n");
  CHECK(repository.folder().names() == std::vector<std::string>{"incidents", "pm.yaml"});
  CHECK(repository.folder().names("incidents").size() == 1);
}

TEST_CASE("a hundred values that are set at once are all in the record") {
  const RealRepository repository;
  const auto ran = repository.run(hundred(
      "pm set 2024-01-29-engage labels+=label-$n. fields.key-$n=value-$n. --lock-wait 10m"));
  CHECK(ran.out.empty());
  const auto record = repository.record();
  for (int n = 1; n <= 100; ++n) {
    CHECK(count(record, fmt::format("label-{}.", n)) == 1);
    CHECK(count(record, fmt::format("key-{0}: value-{0}.", n)) == 1);
  }
  CHECK(repository.run("pm check").err == "1 incident checked: no errors or warnings\n");
  CHECK(repository.folder().names("incidents").size() == 1);
}

TEST_CASE("timeline events, outages and actions of a hundred writers are all in the record") {
  const RealRepository repository;
  const auto ran = repository.run(hundred(
      "case $((n % 3)) in"
      " 0) pm note 2024-01-29-engage \"text $n.\" --lock-wait 10m;;"
      " 1) pm outage 2024-01-29-engage \"$n minutes ago\" --note \"text $n.\" --lock-wait 10m;;"
      " 2) pm actions add 2024-01-29-engage \"text $n.\" --lock-wait 10m;;"
      " esac"));
  CHECK(ran.out.empty());
  const auto record = repository.record();
  for (int n = 1; n <= 100; ++n) CHECK(count(record, fmt::format("text {}.", n)) == 1);
  CHECK(repository.run("pm check").status == 0);
}

TEST_CASE("actions that a hundred writers close are all done") {
  const RealRepository repository;
  std::string actions = RealRepository::first + "actions:\n";
  for (int n = 1; n <= 100; ++n) actions += fmt::format("  - {{title: Action {}}}\n", n);
  repository.folder().put(RealRepository::path, actions);
  const auto ran = repository.run(hundred("pm actions done 2024-01-29-engage#$n --lock-wait 10m"));
  CHECK(ran.out.empty());
  CHECK(count(repository.record(), "status: done") == 100);
  CHECK(repository.run("pm check").status == 0);
}

TEST_CASE("of a hundred who begin or publish one postmortem, one does, and nothing is lost") {
  const RealRepository repository;
  const auto resolved = RealRepository::first +
                        "  - {at: 2024-01-29 11:00, phase: resolved, message: It was the disk.}\n";
  repository.folder().put(RealRepository::path, resolved);
  CHECK(repository.run(hundred("pm postmortem 2024-01-29-engage --lock-wait 10m")).status == 0);
  CHECK(repository.folder().names("incidents") ==
        std::vector<std::string>{"2024-01-29-engage.md", "2024-01-29-engage.yaml"});
  CHECK(repository.record() == resolved);
  repository.folder().put("incidents/2024-01-29-engage.md",
                          "## What happened\n\nA.\n\n## Root cause\n\nB.\n\n## Next steps\n\nC.\n");
  const auto published =
      repository.run(hundred("pm publish 2024-01-29-engage --author Ana --lock-wait 10m"));
  CHECK(published.out.empty());
  CHECK(count(repository.record(), "status: published") == 1);
  CHECK(count(repository.record(), "name: Ana") == 1);
  CHECK(repository.run("pm check").status == 0);
}

TEST_CASE("of a hundred who rename one incident, each finds it under its earlier id") {
  const RealRepository repository;
  const auto ran =
      repository.run(hundred("pm rename 2024-01-29-engage \"Renamed $n\" --lock-wait 10m"));
  CHECK(repository.folder().names("incidents").size() == 1);
  CHECK(repository.run("pm check").status == 0);
  CHECK(repository.run("pm show 2024-01-29-engage").status == 0);
  (void)ran;
}

TEST_CASE("a hundred incidents that are opened at once with one title are a hundred files") {
  const RealRepository repository;
  const auto ran = repository.run(hundred("pm new 'Disk full' --lock-wait 10m"));
  CHECK(ran.out.empty());
  CHECK(repository.folder().names("incidents").size() == 101);
  CHECK(repository.run("pm check").status == 0);
}

TEST_CASE("who waits for another says so after a second, and names it when giving up") {
  const RealRepository repository;
  const auto held = pm::files::real_disk().lock(repository.folder() / ".pm.lock", "pm edit");
  const auto ended =
      repository.run("pm update 2024-01-29-engage identified -m 'It is the disk.' --lock-wait 2s");
  CHECK(ended.status == 3);
  CHECK(ended.out.empty());
  const auto holder = fmt::format("process {}, pm edit", ::getpid());
  CHECK(ended.err == "waiting for another pm process (" + holder +
                         ")\n"
                         "error[failure]: another pm process holds the lock: " +
                         holder +
                         "\n"
                         "  = help: retry after it exits, or wait longer with "
                         "`--lock-wait`\n");
  CHECK(repository.record() == RealRepository::first);
}

TEST_CASE("in git the lock is in its folder, and each work tree has its own") {
  const RealRepository repository;
  CHECK(
      repository.run("git init -q && git add . && git commit -qm first && git worktree add -q tree")
          .status == 0);
  const auto& folder = repository.folder();
  const auto held = pm::files::real_disk().lock(folder / ".git/pm.lock", "pm edit");
  const std::string command = "pm update 2024-01-29-engage update -m More. --lock-wait 0";
  CHECK(repository.run(command).status == 3);
  CHECK(repository.run("cd incidents && " + command).status == 3);
  CHECK(repository.run("cd tree/incidents && " + command).status == 0);
  CHECK(repository.record() == RealRepository::first);
  CHECK(count(folder.bytes("tree/" + RealRepository::path), "More.") == 1);
  CHECK(repository.run("git status --short --ignored").out == "?? tree/\n");
}

TEST_CASE("an update that is posted while an editor is open is in the record with the edit") {
  const RealRepository repository;
  repository.folder().put(
      "editor",
      "#!/bin/sh\n"
      "cp \"$1\" buffer\n"
      "pm update 2024-01-29-engage identified --at '2024-01-29 11:00' -m Found.\n"
      "printf '# seen\\n' >> buffer\n"
      "cp buffer \"$1\"\n");
  const auto edited = repository.run("EDITOR='sh ./editor' pm edit 2024-01-29-engage");
  CHECK(edited.status == 0);
  CHECK(edited.err.find("pm merged both changes") != std::string::npos);
  const auto record = repository.record();
  CHECK(count(record, "message: Found.") == 1);
  CHECK(count(record, "# seen") == 1);
}

TEST_CASE("a hook that calls pm works") {
  const RealRepository repository;
  repository.folder().put(".gitignore", ".pm*\n");
  const auto script =
      "git init -q . && git add -A && git commit -qm first && "
      "printf '#!/bin/sh\\npm note 2024-01-29-engage \"the hook ran\" --at \"2024-01-29 12:00\" "
      "--lock-wait 0\\n' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit && "
      "pm update 2024-01-29-engage identified --at '2024-01-29 11:00' -m Found. --commit";
  const auto ran = repository.run(script);
  INFO(ran.err);
  CHECK(ran.status == 0);
  CHECK(count(repository.record(), "the hook ran") == 1);
  CHECK(count(repository.record(), "message: Found.") == 1);
}

TEST_CASE("three hundred writers pass with the default wait") {
  const RealRepository repository;
  const auto ran = repository.run(
      "n=1; while [ $n -le 300 ]; do ( pm update 2024-01-29-engage update -m \"text $n.\" "
      ">/dev/null 2>&1 || echo $n failed with $? ) & n=$((n + 1)); done; wait");
  CHECK(ran.out.empty());
  CHECK(count(repository.record(), "  - at: ") == 301);
}

TEST_CASE("a detached HEAD and a rebase are told with the commit") {
  const RealRepository repository;
  const std::string update = "pm note 2024-01-29-engage text --at '2024-01-29 11:00' --commit 2>&1";
  CHECK(repository
            .run("git init -q . && git add -A && git commit -qm first && git checkout -q --detach "
                 "&& " +
                 update)
            .out.ends_with("warning: HEAD is detached; the commit is on no branch\n"));
  CHECK(repository.run("mkdir .git/rebase-merge && " + update)
            .out.ends_with("warning: a rebase is in progress; the commit becomes part of it\n"));
}

}  // namespace pm::tests::together_test
