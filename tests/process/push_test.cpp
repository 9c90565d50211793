#include <string>

#include "catch.hpp"
#include "git_repository.hpp"

namespace pm::tests::push_test {

// `by: git`, `commit: true` and `--push` with the real git.

namespace {

const std::string record =
    "title: Engage is down\n"
    "updates:\n"
    "  - {at: 2024-01-29 10:00, phase: investigating, message: We are looking into it.}\n";

constexpr auto path = "incidents/2024-01-29-engage.yaml";

struct Committed : GitRepository {
  explicit Committed(const std::string& config) {
    write("pm.yaml", "timezone: UTC\n" + config);
    write(path, record);
    CHECK(shell("git add . && git commit -qm first").status == 0);
  }
};

void set_remote(const GitRepository& at) {
  CHECK(at.shell("git init -q --bare ../$(basename $PWD).git && git remote add origin "
                 "../$(basename $PWD).git && git push -qu origin HEAD")
            .status == 0);
}

std::string pushed(const GitRepository& at) {
  return at.shell("git log -1 --format=%s @{upstream}; rm -rf ../$(basename $PWD).git").out;
}

}  // namespace

TEST_CASE("with `commit: true` a command commits, unless `--no-commit` says otherwise") {
  const Committed at("commit: true\n");
  const auto ran = at.shell("pm note engage Restarted --at '2024-01-29 10:05'");
  CHECK(ran.status == 0);
  CHECK(at.shell("git log -1 --format=%s").out == "incident(engage): timeline event\n");
  CHECK(at.shell("pm set engage severity=S1 --no-commit").status == 0);
  CHECK(at.shell("git log -1 --format=%s").out == "incident(engage): timeline event\n");
  CHECK(at.shell("git status --short").out == " M incidents/2024-01-29-engage.yaml\n");
}

TEST_CASE("without git, `commit: true` stops nobody from writing") {
  const Committed at("commit: true\n");
  CHECK(at.shell("rm -rf .git").status == 0);
  const auto ran = at.shell("pm set engage severity=S1");
  CHECK(ran.status == 0);
  CHECK(ran.err ==
        "not committed, although pm.yaml sets `commit: true`: not in a git working tree\n"
        "2024-01-29-engage: severity=S1\n");
}

TEST_CASE("with `by: git` git's user is the author of what pm adds, and of nothing else") {
  const Committed at("by: git\n");
  CHECK(
      at.shell("git config user.name Robin && pm note engage Restarted --at '2024-01-29 10:05' && "
               "pm note engage Again --at '2024-01-29 10:06' --by Ana && "
               "pm note engage Once --at '2024-01-29 10:07' --by ''")
          .status == 0);
  CHECK(at.shell("pm update engage identified --at '2024-01-29 10:10' -m Disk.").status == 0);
  CHECK(at.read(path) ==
        "title: Engage is down\n"
        "updates:\n"
        "  - {at: 2024-01-29 10:00, phase: investigating, message: We are looking into it.}\n"
        "  - {at: 2024-01-29T10:10Z, phase: identified, by: Robin, message: Disk.}\n"
        "timeline:\n"
        "  - at: 2024-01-29T10:05Z\n"
        "    event: Restarted\n"
        "    by: Robin\n"
        "  - at: 2024-01-29T10:06Z\n"
        "    event: Again\n"
        "    by: Ana\n"
        "  - at: 2024-01-29T10:07Z\n"
        "    event: Once\n");
}

TEST_CASE("where git has no user, `by: git` names nobody and pm prints why") {
  const Committed at("by: git\n");
  const auto ran = at.shell("pm note engage Restarted --at '2024-01-29 10:05'");
  CHECK(ran.status == 0);
  CHECK(ran.err.find("no author: git has no `user.name`") != std::string::npos);
  CHECK(at.read(path).find("by:") == std::string::npos);
}

TEST_CASE("an amended update keeps its author") {
  const Committed at("by: git\n");
  CHECK(at.shell("pm update engage --amend -m 'Still looking.'").status == 0);
  CHECK(at.read(path).find("by:") == std::string::npos);
}

TEST_CASE("`--push` commits and pushes") {
  const Committed at("");
  set_remote(at);
  const auto ran = at.shell("pm set engage severity=S1 --push");
  CHECK(ran.err ==
        "2024-01-29-engage: severity=S1\n"
        "committed: incident(engage): set severity\n"
        "pushed\n");
  CHECK(ran.status == 0);
  CHECK(pushed(at) == "incident(engage): set severity\n");
}

TEST_CASE("without `--push` nothing is pushed, also with `commit: true`") {
  const Committed at("commit: true\n");
  set_remote(at);
  CHECK(at.shell("pm set engage severity=S1 && pm set engage severity=S2 --commit").status == 0);
  CHECK(pushed(at) == "first\n");
}

TEST_CASE("where git does not push, the record stays written and committed") {
  const Committed at("");
  const auto ran = at.shell("pm set engage severity=S1 --push");
  CHECK(ran.status == 3);
  CHECK(ran.err.find("committed: incident(engage): set severity\nfatal: ") != std::string::npos);
  CHECK(ran.err.ends_with(
      "committed, but git did not push the commit; when that is fixed, run `git push`\n"));
  CHECK(at.shell("git log -1 --format=%s").out == "incident(engage): set severity\n");
  CHECK(at.shell("git status --short").out.empty());
}

TEST_CASE("`--no-commit` contradicts `--commit` and `--push`") {
  const Committed at("");
  for (const std::string option : {"--commit", "--push"}) {
    const auto ran = at.shell("pm set engage severity=S1 --no-commit " + option);
    CHECK(ran.status == 2);
    CHECK(ran.err.starts_with("error[usage]: `--no-commit` contradicts `" + option + "`\n"));
  }
  CHECK(at.read(path) == record);
}

}  // namespace pm::tests::push_test
