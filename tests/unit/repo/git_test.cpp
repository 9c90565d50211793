#include "pm/repo/git.hpp"

#include <fmt/format.h>

#include "catch.hpp"
#include "folder.hpp"
#include "memory_disk.hpp"
#include "pm/files/failure.hpp"
#include "shell.hpp"

namespace pm::tests::git_test {

using namespace pm::repo;
using pm::files::Ended;
using pm::files::real_disk;
using pm::tests::Folder;
using pm::tests::MemoryDisk;
using pm::tests::programs_in;

namespace {

/// What a script prints, on both streams.
std::string said(const std::string& folder, const std::string& script) {
  return pm::tests::shell(folder, "{ " + script + "; } 2>&1").out;
}

/// A work tree with an incident that is new.
void begin(const Folder& folder) {
  CHECK(said(folder.path(), "git init -q -b main") == "");
  folder.put("incidents/a.yaml", "title: A\n");
}

std::string history(const std::string& folder) {
  return said(folder, "git log --reverse --format='%an: %s' --name-status");
}

/// A commit of what has changed.
Ended commit_in(const std::string& folder, const std::string& path) {
  const auto ended = commit(programs_in(folder), {path}, "incident(a): identified");
  REQUIRE(ended);
  return *ended;
}

const std::string identified = "Robin: incident(a): identified\n\n";

}  // namespace

TEST_CASE("the variables that git sets for aliases and hooks do not affect a commit") {
  const Folder folder;
  begin(folder);
  said(folder.path(), "git add . && git commit -qm begun && git worktree add -q linked");
  const auto script =
      "cd linked && git config alias.inc '!pm' && "
      "git inc new 'Engage is down' -m x --commit >new.txt 2>&1; git status --short";
  CHECK(said(folder.path(), script) == "?? new.txt\n");
  const auto commit = said(folder / "linked", "git show --name-only --format=%s HEAD");
  CHECK(commit.starts_with("incident(engage-is-down): opened\n\nincidents/"));
}

TEST_CASE("an incident is committed in a repository without commits") {
  const Folder folder;
  begin(folder);
  const auto ended = commit_in(folder.path(), "incidents/a.yaml");
  CHECK(ended.status == 0);
  CHECK(ended.out + ended.err == "");
  CHECK(history(folder.path()) == identified + "A\tincidents/a.yaml\n");
}

TEST_CASE("other staged files stay staged, and are not committed") {
  const Folder folder;
  begin(folder);
  folder.put("staged", "one\n");
  folder.put("incidents/b.yaml", "title: B\n");
  CHECK(said(folder.path(), "git add staged incidents/b.yaml && git commit -qm first") == "");
  folder.put("staged", "two\n");
  folder.put("incidents/b.yaml", "title: B, changed\n");
  CHECK(said(folder.path(), "git add staged") == "");
  CHECK(commit_in(folder.path(), "incidents/a.yaml").status == 0);
  CHECK(history(folder.path()) ==
        "Robin: first\n\nA\tincidents/b.yaml\nA\tstaged\n" + identified + "A\tincidents/a.yaml\n");
  CHECK(said(folder.path(), "git status --short") == " M incidents/b.yaml\nM  staged\n");
}

TEST_CASE("an incident is committed from a directory inside, and from one next to the repository") {
  const Folder folder;
  begin(folder);
  folder.put("services/api/notes", "");
  CHECK(commit_in(folder / "services/api", "../../incidents/a.yaml").status == 0);
  folder.put("incidents/b.yaml", "title: B\n");
  CHECK(commit_in(folder / "incidents", "b.yaml").status == 0);
  CHECK(history(folder.path()) ==
        identified + "A\tincidents/a.yaml\n" + identified + "A\tincidents/b.yaml\n");
}

TEST_CASE("an incident is committed in a linked work tree, on its branch") {
  const Folder folder;
  begin(folder);
  CHECK(commit_in(folder.path(), "incidents/a.yaml").status == 0);
  CHECK(said(folder.path(), "git worktree add -q -b other tree") == "");
  folder.put("tree/incidents/b.yaml", "title: B\n");
  CHECK(commit_in(folder / "tree", "incidents/b.yaml").status == 0);
  CHECK(said(folder.path(), "git log --oneline main | wc -l") == "1\n");
  CHECK(said(folder.path(), "git log --format=%s other -- incidents/b.yaml") ==
        "incident(a): identified\n");
}

TEST_CASE("names that git would read in a way of its own are meant as they are") {
  const Folder folder;
  begin(folder);
  for (const std::string name : {":!a.yaml", "*.yaml", "-n.yaml", " b.yaml"}) {
    folder.put(name, "title: " + name + "\n");
    CAPTURE(name);
    CHECK(commit_in(folder.path(), name).status == 0);
    CHECK(said(folder.path(), "git show -z --name-only --format= | tr '\\0' '\\n'") == name + "\n");
  }
  CHECK(said(folder.path(), "git status --short") == "?? incidents/\n");
}

TEST_CASE("a file that is as in the last commit is not committed again, and no hook runs") {
  const Folder folder;
  begin(folder);
  folder.put("incidents/b.yaml", "title: B\n");
  CHECK(commit_in(folder.path(), "incidents/a.yaml").status == 0);
  folder.put(".git/hooks/pre-commit", "#!/bin/sh\nexit 1\n");
  CHECK(said(folder.path(), "chmod +x .git/hooks/pre-commit && git add incidents/b.yaml") == "");
  CHECK_FALSE(commit(programs_in(folder.path()), {"incidents/a.yaml"}, "again"));
  CHECK(history(folder.path()) == identified + "A\tincidents/a.yaml\n");
  CHECK(said(folder.path(), "git status --short") == "A  incidents/b.yaml\n");
}

TEST_CASE("only changed files are committed") {
  const Folder folder;
  begin(folder);
  CHECK(commit_in(folder.path(), "incidents/a.yaml").status == 0);
  folder.put("incidents/a.md", "## What happened\n");
  const auto ended = commit(programs_in(folder.path()), {"incidents/a.yaml", "incidents/a.md"},
                            "incident(a): edited");
  REQUIRE(ended);
  CHECK(ended->status == 0);
  CHECK(history(folder.path()) ==
        identified + "A\tincidents/a.yaml\n" + "Robin: incident(a): edited\n\nA\tincidents/a.md\n");
}

TEST_CASE("a hook that refuses is quoted, and the file stays as it is, staged") {
  const Folder folder;
  begin(folder);
  folder.put(".git/hooks/pre-commit", "#!/bin/sh\necho looks wrong\necho no >&2\nexit 1\n");
  CHECK(said(folder.path(), "chmod +x .git/hooks/pre-commit") == "");
  const auto ended = commit_in(folder.path(), "incidents/a.yaml");
  CHECK(ended.status == 1);
  CHECK(ended.out + ended.err == "looks wrong\nno\n");
  CHECK(folder.bytes("incidents/a.yaml") == "title: A\n");
  CHECK(said(folder.path(), "git status --short") == "A  incidents/a.yaml\n");
}

TEST_CASE("a file that git ignores is not committed, and git reports it") {
  const Folder folder;
  begin(folder);
  folder.put(".gitignore", "incidents\n");
  const auto ended = commit_in(folder.path(), "incidents/a.yaml");
  CHECK(ended.status == 1);
  CHECK(ended.err.starts_with("The following paths are ignored"));
}

TEST_CASE("a message is taken as it is") {
  const Folder folder;
  begin(folder);
  const auto message = "# no comment \"$HOME\" `x`";
  const auto ended = commit(programs_in(folder.path()), {"incidents/a.yaml"}, message);
  REQUIRE(ended);
  CHECK(ended->status == 0);
  CHECK(said(folder.path(), "git log --format=%B") == std::string(message) + "\n\n");
}

TEST_CASE("git decides what a working tree is, and its own directory is not one") {
  const Folder folder;
  CHECK_FALSE(is_work_tree(programs_in(folder.path())));
  begin(folder);
  CHECK(is_work_tree(programs_in(folder.path())));
  CHECK(is_work_tree(programs_in(folder / "incidents")));
  CHECK_FALSE(is_work_tree(programs_in(folder / ".git")));
}

TEST_CASE("a working tree is found for a directory from anywhere") {
  const Folder folder;
  folder.put("ops/notes", "");
  CHECK(said(folder / "ops", "git init -q -b main") == "");
  const auto programs = programs_in(folder.path());
  CHECK_FALSE(is_work_tree(programs));
  CHECK(is_work_tree(programs, "ops/"));
  CHECK_FALSE(is_work_tree(programs, "ops/.git/"));
}

TEST_CASE("when git refuses to look, its words are the failure, and its advice the help") {
  const auto refusing = [](const pm::files::Call&) {
    return Ended{.status = 128,
                 .err =
                     "fatal: detected dubious ownership in repository at '/a  b'\n"
                     "To add an exception for this directory, call:\n\n"
                     "\tgit config --global --add safe.directory '/a  b'\n"};
  };
  std::string words, help;
  try {
    (void)is_work_tree(refusing);
  } catch (const pm::files::Failure& failure) {
    words = failure.what();
    help = failure.help();
  }
  CHECK(words == "git failed: fatal: detected dubious ownership in repository at '/a  b'");
  CHECK(help ==
        "To add an exception for this directory, call: "
        "git config --global --add safe.directory '/a  b'");
}

TEST_CASE("git's own directory is found as git finds it") {
  const Folder folder;
  begin(folder);
  CHECK(commit_in(folder.path(), "incidents/a.yaml").status == 0);
  CHECK(said(folder.path(), "git worktree add -q tree && git clone -q . other") == "");
  CHECK(
      said(folder.path(), "git -c protocol.file.allow=always submodule --quiet add ./other module")
          .find("fatal") == std::string::npos);
  folder.put("tree/deep/file", "");
  for (const std::string below :
       {"", "incidents/", "tree/", "tree/deep/", "module/", ".git/hooks/"}) {
    CAPTURE(below);
    const auto found = git_folder(real_disk(), folder / below);
    const auto git = said(folder / below, "git rev-parse --absolute-git-dir");
    REQUIRE(found);
    CHECK(real_disk().resolved(*found) + "\n" == git);
  }
}

TEST_CASE("git's own directory is found upward from the current directory") {
  MemoryDisk disk;
  CHECK_FALSE(git_folder(disk));
  disk.files["../.git/HEAD"] = "ref: refs/heads/main\n";
  CHECK(git_folder(disk) == "../.git");
  CHECK(git_folder(disk, "incidents/") == "incidents/../../.git");
  disk.files[".git/HEAD"] = "ref: refs/heads/main\n";
  CHECK(git_folder(disk) == ".git");
}

TEST_CASE("a file `.git` points to a directory of git, or is ignored") {
  MemoryDisk disk;
  disk.files["real/HEAD"] = "ref: refs/heads/main\n";
  disk.files["other/file"] = "";
  const auto named = [&](const std::string& text) {
    disk.files[".git"] = text;
    return git_folder(disk).value_or("nothing");
  };
  CHECK(named("gitdir: real\n") == "real");
  CHECK(named("gitdir: real") == "real");
  CHECK(named("gitdir: other\n") == "nothing");
  CHECK(named("gitdir: gone\n") == "nothing");
  CHECK(named("gitdir: \n") == "nothing");
  CHECK(named("gitdir: real/HEAD\n") == "nothing");
  CHECK(named("gitdir: real\nother\n") == "nothing");
  CHECK(named(std::string("gitdir: real\0x", 14)) == "nothing");
  CHECK(named("real\n") == "nothing");
  CHECK(named("") == "nothing");
  CHECK(named("gitdir: " + std::string(100'000, 'x')) == "nothing");
}

}  // namespace pm::tests::git_test
