#include "catch.hpp"
#include "writing_fixture.hpp"

namespace pm::tests::new_test {

// `pm new` with what its cases cannot have: a terminal, an editor and git.

namespace {

constexpr auto mail = "incidents/2024-01-29-mail-is-slow.yaml";

}  // namespace

TEST_CASE("a new incident prints its path alone, and is one that can be checked and updated") {
  Fixture at;
  const auto ran = at.pm({"new", "Mail", "is", "slow"});
  CHECK(ran.out == std::string(mail) + "\n");
  CHECK(ran.err == "next: pm update 2024-01-29-mail-is-slow identified -m '…'\n");
  const auto checked = at.pm({"check", "mail"});
  CHECK(checked.out.empty());
  CHECK(checked.status == 0);
  CHECK(at.pm({"update", "mail", "resolved", "-m", "Over."}).status == 0);
}

TEST_CASE("on a terminal the title is asked for, and only that") {
  Fixture at;
  at.given.in = "Mail is slow\nignored\n";
  const auto ran = at.at_terminal({"new"});
  CHECK(ran.out == std::string(mail) + "\n");
  CHECK(ran.err.starts_with("title: "));
}

TEST_CASE("nothing is asked in CI, nor where input is no terminal") {
  Fixture at;
  at.given.in = "Mail is slow\n";
  const std::string no_title =
      "error[usage]: no title given\n"
      "  = help: write `pm new TITLE`, with what happened in one line\n";
  CHECK(at.pm({"new"}).err == no_title);
  at.given.environment["CI"] = "1";
  CHECK(at.at_terminal({"new"}).err == no_title);
  CHECK(at.at_terminal({"new"}).status == 2);
}

TEST_CASE("the new file is opened in the editor at its update") {
  Fixture at;
  at.given.environment["EDITOR"] = "vim";
  const auto ran = at.at_terminal({"new", "Mail is slow", "--edit"});
  CHECK(ran.status == 0);
  CHECK(at.programs_run ==
        std::vector<std::string>{
            "sh -c vim \"$@\" vim +5 .git/PM_EDIT-2024-01-29-mail-is-slow.yaml"});
}

TEST_CASE("a record that cannot be written leaves no file") {
  Fixture at;
  at.disk.full = ".yaml";
  const auto before = at.disk.files;
  const auto ran = at.pm({"new", "Mail is slow"});
  CHECK(ran.status == 3);
  CHECK(ran.out.empty());
  CHECK(ran.err ==
        "error[failure]: cannot write `incidents/2024-01-29-mail-is-slow.yaml`: no space left on "
        "device\n");
  CHECK(at.disk.files == before);
}

TEST_CASE("where the schema has been put, editors are told of it") {
  Fixture at;
  at.disk.files[".pm/incident.schema.json"] = "{}\n";
  CHECK(at.pm({"new", "Mail is slow"}).status == 0);
  CHECK(at.disk.files[mail].starts_with(
      "# yaml-language-server: $schema=../.pm/incident.schema.json\ntitle: Mail is slow\n"));
}

TEST_CASE("nothing of a title can lead out of the folder") {
  Fixture at;
  CHECK(at.pm({"new", "../../etc/passwd\n\x1b[31m"}).out ==
        "incidents/2024-01-29-etc-passwd-31m.yaml\n");
  CHECK(at.pm({"new", "…"}).out == "incidents/2024-01-29-incident.yaml\n");
}

TEST_CASE("where the lock is held no incident is opened") {
  Fixture at;
  at.disk.held[".git/pm.lock"] = "process 4711, pm merge";
  CHECK(at.pm({"new", "Mail is slow", "--lock-wait", "0"}).status == 3);
  CHECK(at.disk.files.count(mail) == 0);
}

}  // namespace pm::tests::new_test
