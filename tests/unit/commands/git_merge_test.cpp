// `pm merge` as git runs it: real repositories, real branches, the program as it was built.

#include <string>

#include "catch.hpp"
#include "git_repository.hpp"

namespace pm::tests::git_merge_test {

using pm::tests::GitRepository;

namespace {

const std::string path = "incidents/2024-01-29-engage.yaml";

const std::string head =
    "title: Engage # the big one\n"
    "timezone: America/New_York\n"
    "labels: [booking]\n"
    "\n"
    "updates:\n";

std::string update(const std::string& clock, const std::string& message) {
  return "  - at: 2024-01-29 " + clock + "\n    phase: update\n    message: " + message + "\n";
}

const std::string first =
    "  - at: 2024-01-29 11:26\n    phase: investigating\n    message: first\n";

std::string analysis(const std::string& cause) {
  return "\npostmortem:\n  summary: s\n  root_cause: |\n    " + cause + "\n  next_steps: n\n";
}

std::string record(const std::string& updates, const std::string& cause = "unknown") {
  return head + first + updates + analysis(cause);
}

/// A repository with a record on `main`, and two branches with a version each; `ours` is checked
/// out.
struct Branches {
  Branches(const std::string& ours, const std::string& theirs,
           const std::string& base = record({})) {
    if (!base.empty()) git.commit(path, base);
    git.branch("theirs", path, theirs);
    git.branch("ours", path, ours);
  }

  GitRepository git;
};

bool cannot_run() {
  if (pm::tests::has_git()) return false;
  WARN("skipped: there is no git program");
  return true;
}

}  // namespace

TEST_CASE("git merges two branches that each appended updates, in the order of their times") {
  if (cannot_run()) return;
  const Branches made(record(update("11:40", "ours") + update("12:20", "ours again")),
                      record(update("12:00", "theirs") + update("12:30", "theirs again")));
  const auto ended = made.git.git({"merge", "--quiet", "--no-edit", "theirs"});
  INFO(ended.err);
  CHECK(ended.status == 0);
  CHECK(made.git.read(path) ==
        record(update("11:40", "ours") + update("12:00", "theirs") + update("12:20", "ours again") +
               update("12:30", "theirs again")));
  CHECK(made.git.git({"status", "--porcelain"}).out.empty());
}

TEST_CASE("git rebases updates onto others, and none stands twice") {
  if (cannot_run()) return;
  const Branches made(record(update("11:40", "both")), record(update("11:40", "both")));
  made.git.commit(path, record(update("11:40", "both") + update("11:50", "ours")));
  made.git.git({"checkout", "--quiet", "theirs"});
  made.git.commit(path, record(update("11:40", "both") + update("11:45", "theirs")));
  made.git.git({"checkout", "--quiet", "ours"});
  const auto ended = made.git.git({"rebase", "--quiet", "theirs"});
  INFO(ended.err);
  CHECK(ended.status == 0);
  CHECK(made.git.read(path) ==
        record(update("11:40", "both") + update("11:45", "theirs") + update("11:50", "ours")));
}

TEST_CASE("git picks an update without those before it") {
  if (cannot_run()) return;
  const Branches made(record(update("12:00", "ours")), record(update("11:40", "theirs")));
  made.git.git({"checkout", "--quiet", "theirs"});
  made.git.commit(path, record(update("11:40", "theirs") + update("11:50", "picked")));
  made.git.git({"checkout", "--quiet", "ours"});
  const auto ended = made.git.git({"cherry-pick", "theirs"});
  INFO(ended.err);
  CHECK(ended.status == 0);
  CHECK(made.git.read(path) == record(update("11:50", "picked") + update("12:00", "ours")));
}

TEST_CASE("one branch writes the analysis while the other appends") {
  if (cannot_run()) return;
  const Branches made(record({}, "a list that never stopped growing"),
                      record(update("12:00", "theirs")));
  CHECK(made.git.git({"merge", "--quiet", "--no-edit", "theirs"}).status == 0);
  CHECK(made.git.read(path) ==
        record(update("12:00", "theirs"), "a list that never stopped growing"));
}

TEST_CASE("a root cause that both branches wrote is a conflict, it alone") {
  if (cannot_run()) return;
  const Branches made(record(update("11:40", "ours"), "ours"),
                      record(update("11:50", "theirs"), "theirs"));
  const auto ended = made.git.git({"merge", "--no-edit", "theirs"});
  CHECK(ended.status == 1);
  CHECK((ended.out + ended.err).find("conflict in `postmortem.root_cause` of " + path + "\n") !=
        std::string::npos);
  CHECK(made.git.read(path) ==
        head + first + update("11:40", "ours") + update("11:50", "theirs") +
            "\npostmortem:\n  summary: s\n<<<<<<< ours\n  root_cause: |\n    ours\n=======\n"
            "  root_cause: |\n    theirs\n>>>>>>> theirs\n  next_steps: n\n");
  CHECK(made.git.git({"status", "--porcelain"}).out == "UU " + path + "\n");
}

TEST_CASE("a record that both branches added merges from nothing") {
  if (cannot_run()) return;
  const Branches made(head + first + update("11:40", "ours"),
                      head + first + update("11:50", "theirs"), "");
  const auto ended = made.git.git({"merge", "--quiet", "--no-edit", "theirs"});
  INFO(ended.err);
  CHECK(ended.status == 0);
  CHECK(made.git.read(path) == head + first + update("11:40", "ours") + update("11:50", "theirs"));
}

TEST_CASE("files that are no records are merged line by line, as git would") {
  if (cannot_run()) return;
  const std::string broken = "title: [\n\n1\n2\n3\n4\n";
  const Branches clean(broken + "ours\n", "title: {\n\n1\n2\n3\n4\n", broken);
  CHECK(clean.git.git({"merge", "--quiet", "--no-edit", "theirs"}).status == 0);
  CHECK(clean.git.read(path) == "title: {\n\n1\n2\n3\n4\nours\n");

  const Branches torn("title: ours\n", "title: {\n", broken);
  const auto ended = torn.git.git({"merge", "--no-edit", "theirs"});
  CHECK(ended.status == 1);
  CHECK((ended.out + ended.err).find("conflict in " + path + ", which git merged by lines\n") !=
        std::string::npos);
  CHECK(torn.git.read(path) == "<<<<<<< ours\ntitle: ours\n=======\ntitle: {\n>>>>>>> theirs\n");
}

namespace {

/// Merges `theirs` where this program is called `pm`; where it is empty, there is none.
pm::files::Ended merge_with(const GitRepository& git, const std::string& program) {
  git.write("path/unused", "");
  if (!program.empty()) git.write("path/pm", program);
  return git.shell(
      "chmod +x path/* && ln -s \"$(command -v git)\" path/git && echo path >>.git/info/exclude && "
      "PATH=\"$PWD/path\" exec git merge --quiet --no-edit theirs 2>&1");
}

const std::string failing = "#!/bin/sh\nexit 3\n";

}  // namespace

TEST_CASE("where there is no pm, or it cannot merge, git merges lines") {
  if (cannot_run()) return;
  for (const auto& program : {std::string(), failing}) {
    CAPTURE(program);
    const Branches made(record({}, "a list that never stopped growing"),
                        record(update("12:00", "theirs")));
    const auto ended = merge_with(made.git, program);
    INFO(ended.out);
    CHECK(ended.status == 0);
    CHECK(made.git.read(path) ==
          record(update("12:00", "theirs"), "a list that never stopped growing"));
  }
}

TEST_CASE("where there is no pm, or it cannot merge, git marks what is in conflict") {
  if (cannot_run()) return;
  for (const auto& program : {std::string(), failing}) {
    CAPTURE(program);
    const Branches made(record({}, "ours"), record({}, "theirs"));
    CHECK(merge_with(made.git, program).status == 1);
    CHECK(made.git.git({"status", "--porcelain"}).out == "UU " + path + "\n");
    CHECK(made.git.read(path) ==
          head + first +
              "\npostmortem:\n  summary: s\n  root_cause: |\n<<<<<<< ours\n    ours\n=======\n"
              "    theirs\n>>>>>>> theirs\n  next_steps: n\n");
  }
}

TEST_CASE("a clone without the merge driver hears of it until pm doctor sets it") {
  if (cannot_run()) return;
  const GitRepository git;
  git.commit("pm.yaml", "");
  git.commit(path, record({}));
  const std::string hint =
      "git does not merge records with pm in this clone: run `pm doctor --fix`\n";
  const auto says = [&](const std::string& command) {
    return git.shell(command).err.find(hint) != std::string::npos;
  };
  CHECK_FALSE(says("pm check"));
  git.git({"config", "--unset", "merge.pm.driver"});
  CHECK(says("pm check"));
  CHECK(says("pm show --no-pager"));
  CHECK(says("pm update 2024-01-29-engage identified -m 'It is the disk.'"));
  CHECK_FALSE(says("CI=1 pm check"));
  CHECK(git.shell("EDITOR=/bin/sh pm doctor")
            .out.find("merge driver    missing   run `pm doctor --fix`\n") != std::string::npos);
  CHECK(git.shell("EDITOR=/bin/sh pm doctor --fix").status == 0);
  CHECK_FALSE(says("pm check"));
  const auto ended = git.shell("EDITOR=/bin/sh pm doctor");
  CHECK(ended.status == 0);
  CHECK(ended.out ==
        "pm.yaml         ok        pm.yaml\n"
        "time zones      ok        IANA database\n"
        "schema          ok        .pm/incident.schema.json\n"
        "schema          ok        .pm/config.schema.json\n"
        ".gitattributes  ok        merge=pm\n"
        "merge driver    ok        git merges records with pm\n"
        "hook            none      `pm init --pre-commit` adds one that runs `pm check`\n"
        "editor          ok        /bin/sh\n"
        "environment     ok        no unknown `PM_…`\n");
}

TEST_CASE("a driver of the user's own configuration, and one of a linked working tree, count") {
  if (cannot_run()) return;
  const GitRepository git;
  git.commit("pm.yaml", "");
  git.commit(path, record({}));
  const auto check = [&](const std::string& before) { return git.shell(before + "pm check").err; };
  const auto fine = check("");
  CHECK(check("git worktree add -q tree && cd tree && ") == fine);
  git.git({"config", "--unset", "merge.pm.driver"});
  CHECK(check("") != fine);
  git.write("home/.gitconfig", "[merge \"pm\"]\n\tdriver = pm merge\n");
  CHECK(check("GIT_CONFIG_GLOBAL=$PWD/home/.gitconfig ") == fine);
}

}  // namespace pm::tests::git_merge_test
