#include "catch.hpp"
#include "writing_fixture.hpp"

// `pm update` with what its cases cannot have: an editor, git, and others who write.

using namespace pm::tests;

TEST_CASE("an update adds its own lines to the record and says how long it has been") {
  Fixture at;
  const auto ran = at.pm({"update", "identified", "-m", "A full disk.", "--by", "Support"});
  CHECK(ran.err ==
        "2024-01-29-engage-is-down: identified at 2024-01-29 14:07 EST; 2h 41m so far\n");
  CHECK(ran.out.empty());
  CHECK(ran.status == 0);
  CHECK(at.record() == std::string(open_record) +
                           "- at: 2024-01-29T14:07:00-05:00\n"
                           "  phase: identified\n"
                           "  by: Support\n"
                           "  message: A full disk.\n");
}

TEST_CASE("the text of an update can come from an editor, which sees what was said") {
  Fixture at;
  at.typed = "# Disk\n\nIt is full.\n";
  const auto ran = at.at_terminal({"update", "identified"});
  CHECK(ran.status == 0);
  CHECK(at.record().ends_with("  message: |\n    # Disk\n\n    It is full.\n"));
  CHECK(at.page ==
        "\n"
        "# ------------------------ >8 ------------------------\n"
        "The text of the update stands above this line; without one nothing is written.\n"
        "\n"
        "2024-01-29-engage-is-down: identified\n"
        "\n"
        "The last updates:\n"
        "\n"
        "2024-01-29 11:26 EST investigating\n");
  CHECK(at.programs_run == std::vector<std::string>{"sh -c ed \"$@\" ed .git/PM_UPDATE.md"});
  CHECK(at.disk.files.count(".git/PM_UPDATE.md") == 0);
}

TEST_CASE("an editor that is left without a text changes nothing") {
  Fixture at;
  CHECK(at.at_terminal({"update", "identified"}).err ==
        "error[editor]: the text is empty\n\nnothing is written\n");
  at.editor_status = 1;
  at.typed = "Half a";
  const auto ran = at.at_terminal({"update", "identified"});
  CHECK(ran.err ==
        "the text is kept in `.git/PM_UPDATE.md`; `pm update` goes on with it in the editor\n"
        "error[editor]: the editor `ed` ended with status 1\n\nnothing is written\n");
  CHECK(ran.status == 1);
  CHECK(at.record() == open_record);
  at.editor_status = 0;
  at.typed = "";
  const auto next = at.at_terminal({"update", "identified"});
  CHECK(next.status == 0);
  CHECK(next.err.starts_with("going on with the text that was kept in `.git/PM_UPDATE.md`\n"));
  CHECK(at.record().ends_with("  message: Half a\n"));
}

TEST_CASE("a phase that does not fit is refused before anybody has written a text") {
  Fixture at;
  at.typed = "Never written.";
  const auto ran = at.at_terminal({"update", "completed"});
  CHECK(ran.status == 1);
  CHECK(ran.err.starts_with("error[phase-unknown]: `completed` is a phase of a maintenance"));
  CHECK(at.programs_run.empty());
}

TEST_CASE("a text is kept when the lock is held by somebody else") {
  Fixture at;
  at.typed = "Not lost.";
  at.disk.holder = "process 4711, pm merge";
  const auto ran = at.at_terminal({"update", "identified", "--lock-wait", "0"});
  CHECK(ran.status == 3);
  CHECK(ran.err.find("the text is kept in `.git/PM_UPDATE.md`") != std::string::npos);
  CHECK(ran.err.find("process 4711, pm merge") != std::string::npos);
  CHECK(at.disk.files[".git/PM_UPDATE.md"].starts_with("Not lost."));
  CHECK(at.record() == open_record);
}

TEST_CASE("outside of git the text is written at the root") {
  Fixture at;
  at.disk.files.erase(".git/HEAD");
  at.typed = "Text.";
  CHECK(at.at_terminal({"update", "identified"}).status == 0);
  CHECK(at.programs_run == std::vector<std::string>{"sh -c ed \"$@\" ed .pm-update.md"});
  CHECK(at.disk.files.count(".pm-update.md") == 0);
}

TEST_CASE("in CI no editor is opened, and neither where input is no terminal") {
  Fixture at;
  at.given.environment["CI"] = "true";
  const std::string no_text =
      "error[usage]: there is no text\n"
      "  = help: add `-m TEXT`, or `--file FILE`; in a terminal an editor opens without either\n";
  CHECK(at.at_terminal({"update", "identified"}).err == no_text);
  CHECK(at.pm({"update", "identified"}).err == no_text);
  CHECK(at.programs_run.empty());
}

TEST_CASE("an update is committed under a conventional message") {
  Fixture at;
  const auto ran = at.pm({"update", "resolved", "-m", "Over.", "--commit"});
  CHECK(ran.status == 0);
  CHECK(ran.err ==
        "2024-01-29-engage-is-down: resolved at 2024-01-29 14:07 EST; duration 2h 41m\n"
        "git says so\n"
        "committed: incident(engage-is-down): resolved\n");
  REQUIRE(at.programs_run.size() == 3);
  CHECK(at.programs_run[2].find("--message incident(engage-is-down): resolved -- ") !=
        std::string::npos);
}

TEST_CASE("what git refuses stays written, and is said") {
  Fixture at;
  at.commit_status = 1;
  const auto ran = at.pm({"update", "resolved", "-m", "Over.", "--commit"});
  CHECK(ran.status == 3);
  CHECK(ran.err.ends_with(
      "git says so\n"
      "`incidents/2024-01-29-engage-is-down.yaml` is written, and git did not commit it\n"));
  CHECK(at.record() != open_record);
}

TEST_CASE("an update takes the time of the last one when that clock is a little ahead") {
  Fixture at;
  at.record() += "- at: 2024-01-29T14:08:30-05:00\n  phase: identified\n";
  CHECK(at.pm({"update", "update", "-m", "More."}).status == 0);
  CHECK(at.record().ends_with(
      "- at: 2024-01-29T14:08:30-05:00\n  phase: update\n  message: More.\n"));
  at.record() += "- at: 2024-01-29T15:00-05:00\n  phase: identified\n";
  CHECK(at.pm({"update", "update", "-m", "More."}).err ==
        "error[usage]: an update is later than now; the last one is of 2024-01-29 15:00 EST\n"
        "  = help: say with `--at` when this one was said, or correct that one with `--amend --at "
        "TIME`\n");
}

TEST_CASE("mistakes that were there before do not stand in the way") {
  Fixture at;
  at.record() += "- at: 2024-01-29 12:00\n  phase: nonsense\nlables: [x]\n";
  const auto ran = at.pm({"update", "identified", "-m", "Found."});
  CHECK(ran.status == 0);
  CHECK(ran.err ==
        "2024-01-29-engage-is-down: identified at 2024-01-29 14:07 EST; 2h 41m so far\n");
}

TEST_CASE("an update is made from a folder below, and in another folder of incidents") {
  Fixture at;
  at.disk.files.clear();
  at.disk.files["../pm.yaml"] = "incidents: ops/outages\n";
  at.disk.files["../ops/outages/2024-01-29-x.yaml"] = open_record;
  CHECK(at.pm({"update", "identified", "-m", "Found."}).status == 0);
  CHECK(at.disk.files["../ops/outages/2024-01-29-x.yaml"] != open_record);
}
