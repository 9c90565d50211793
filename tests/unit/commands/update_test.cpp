#include "catch.hpp"
#include "writing_fixture.hpp"

namespace pm::tests::update_test {

// `pm update` with what its cases cannot have: an editor, git, and others who write.

namespace {

/// Where the text of an update is written with an editor.
constexpr auto kept = ".git/PM_UPDATE-2024-01-29-engage-is-down.md";

}  // namespace

TEST_CASE("an update adds its own lines to the record and says how long it has been") {
  Fixture at;
  const auto ran = at.pm({"update", "identified", "-m", "A full disk.", "--by", "Support"});
  CHECK(ran.err ==
        "2024-01-29-engage-is-down: identified at 2024-01-29 14:07 EST; 2h 41m so far, "
        "time to identify 2h 41m\n");
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
        "Write the message of the update above this line. An empty message posts nothing.\n"
        "\n"
        "2024-01-29-engage-is-down: identified\n"
        "\n"
        "The last updates:\n"
        "\n"
        "2024-01-29 11:26 EST investigating\n");
  CHECK(at.programs_run == std::vector<std::string>{"sh -c ed \"$@\" ed " + std::string(kept)});
  CHECK(at.disk.files.count(kept) == 0);
  CHECK(at.disk.held.empty());
}

TEST_CASE("an editor that is left without a text changes nothing") {
  Fixture at;
  CHECK(at.at_terminal({"update", "identified"}).err ==
        "error[editor]: the message is empty\n\nthe update was not posted\n");
  at.editor_status = 1;
  at.typed = "Half a";
  const auto ran = at.at_terminal({"update", "identified"});
  CHECK(ran.err ==
        "error[editor]: the editor `ed` exited with status 1\n\n"
        "the update was not posted; pm kept its message in "
        "`.git/PM_UPDATE-2024-01-29-engage-is-down.md` for the next attempt\n");
  CHECK(ran.status == 1);
  CHECK(at.record() == open_record);
  at.editor_status = 0;
  at.typed = "";
  const auto next = at.at_terminal({"update", "identified"});
  CHECK(next.status == 0);
  CHECK(next.err.starts_with("continuing with the message in `" + std::string(kept) + "`\n"));
  CHECK(at.record().ends_with("  message: Half a\n"));
}

TEST_CASE("a phase that does not fit is refused before anybody has written a text") {
  Fixture at;
  at.typed = "Never written.";
  const auto ran = at.at_terminal({"update", "completed"});
  CHECK(ran.status == 1);
  CHECK(ran.err.starts_with("error[phase-unknown]: `completed` is a phase of maintenances"));
  CHECK(at.programs_run.empty());
}

TEST_CASE("the diff goes out byte for byte, but nothing in it steers a terminal") {
  Fixture at;
  at.record() += "  # turned: \u202e\n";
  const std::vector<std::string> words = {"update", "identified", "-m", "m", "--dry-run"};
  const auto bytes = at.pm(words);
  at.given.terminal.out = true;
  const auto shown = at.pm(words);
  CHECK(bytes.out.find("turned: \u202e\n") != std::string::npos);
  CHECK(shown.out.find("turned: <U+202E>\n") != std::string::npos);
}

TEST_CASE("a text is kept when the lock is held by somebody else") {
  Fixture at;
  at.typed = "Not lost.";
  at.disk.held[".git/pm.lock"] = "process 4711, pm merge";
  const auto ran = at.at_terminal({"update", "identified", "--lock-wait", "0"});
  CHECK(ran.status == 3);
  CHECK(ran.err ==
        "error[failure]: another pm process holds the lock: process 4711, pm merge\n"
        "  = help: retry after it exits, or wait longer with `--lock-wait`\n\n"
        "the update was not posted; pm kept its message in "
        "`.git/PM_UPDATE-2024-01-29-engage-is-down.md` for the next attempt\n");
  CHECK(at.disk.files[kept].starts_with("Not lost."));
  CHECK(at.record() == open_record);
}

TEST_CASE("outside of git the text is written at the root") {
  Fixture at;
  at.disk.files.erase(".git/HEAD");
  at.typed = "Text.";
  CHECK(at.at_terminal({"update", "identified"}).status == 0);
  CHECK(at.programs_run ==
        std::vector<std::string>{"sh -c ed \"$@\" ed .pm-update-2024-01-29-engage-is-down.md"});
  CHECK(at.disk.files.count(".pm-update-2024-01-29-engage-is-down.md") == 0);
}

TEST_CASE("in CI no editor is opened, and neither where input is no terminal") {
  Fixture at;
  at.given.environment["CI"] = "true";
  const std::string no_text =
      "error[usage]: no message given\n"
      "  = help: add `-m TEXT` or `--file FILE`; in a terminal pm opens your editor without them\n";
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
        "committed: incident(engage-is-down): resolved\n"
        "next: pm postmortem 2024-01-29-engage-is-down\n");
  REQUIRE(at.programs_run.size() == 4);
  CHECK(at.programs_run[3].find("--message incident(engage-is-down): resolved -- ") !=
        std::string::npos);
}

TEST_CASE("what git refuses stays written, and is said") {
  Fixture at;
  at.commit_status = 1;
  const auto ran = at.pm({"update", "resolved", "-m", "Over.", "--commit"});
  CHECK(ran.status == 3);
  CHECK(ran.err.ends_with(
      "git says so\n"
      "`incidents/2024-01-29-engage-is-down.yaml` is written, but git did not commit it\n"));
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
        "error[usage]: the last update is later than now: 2024-01-29 15:00 EST\n"
        "  = help: give the time of this update with `--at`, or correct the last one with `--amend "
        "--at TIME`\n");
}

TEST_CASE("mistakes that were there before do not stand in the way") {
  Fixture at;
  at.record() += "- at: 2024-01-29 12:00\n  phase: nonsense\nlables: [x]\n";
  const auto ran = at.pm({"update", "engage", "identified", "-m", "Found."});
  CHECK(ran.status == 0);
  CHECK(ran.err ==
        "2024-01-29-engage-is-down: identified at 2024-01-29 14:07 EST; 2h 41m so far, "
        "time to identify 2h 41m\n");
}

TEST_CASE("an update is made from a folder below, and in another folder of incidents") {
  Fixture at;
  at.disk.files.clear();
  at.disk.files["../pm.yaml"] = "incidents: ops/outages\n";
  at.disk.files["../ops/outages/2024-01-29-x.yaml"] = open_record;
  CHECK(at.pm({"update", "identified", "-m", "Found."}).status == 0);
  CHECK(at.disk.files["../ops/outages/2024-01-29-x.yaml"] != open_record);
}

TEST_CASE("a text is kept for its own incident alone") {
  Fixture at;
  at.disk.files["incidents/2024-01-29-mail.yaml"] = open_record;
  at.typed = "Of Engage.";
  at.editor_status = 1;
  CHECK(at.at_terminal({"update", "engage", "identified"}).status == 1);
  at.typed = "";
  at.editor_status = 0;
  CHECK(at.at_terminal({"update", "mail", "identified"}).status == 1);
  CHECK(at.page.starts_with("\n# ---"));
  CHECK(at.at_terminal({"update", "engage", "--amend"}).status == 1);
  CHECK(at.page.starts_with("\n# ---"));
  CHECK(at.disk.files[kept].starts_with("Of Engage."));
}

TEST_CASE("an id that is too long for a name does not stand in the way") {
  Fixture at;
  at.disk.files["incidents/" + std::string(240, 'x') + ".yaml"] = open_record;
  at.typed = "Found.";
  CHECK(at.at_terminal({"update", std::string(240, 'x'), "identified"}).status == 0);
  CHECK(at.programs_run.back().ends_with(" .git/PM_UPDATE-ab63b56e728938e5.md"));
}

TEST_CASE("two who write texts at once have a file each") {
  Fixture at;
  at.typed = "First.";
  at.meanwhile = [&](const std::string&) {
    at.meanwhile = nullptr;
    at.typed = "Second.";
    const auto other = at.at_terminal({"update", "update"});
    CHECK(other.status == 0);
    CHECK(other.err.starts_with(
        "someone else is also writing a message for this incident (pm update)\n"));
  };
  CHECK(at.at_terminal({"update", "identified"}).status == 0);
  CHECK(at.programs_run.back() ==
        "sh -c ed \"$@\" ed .git/PM_UPDATE_2-2024-01-29-engage-is-down.md");
  CHECK(at.record().find("Second.") < at.record().find("First."));
  CHECK(at.disk.files.count(kept) == 0);
  CHECK(at.disk.held.empty());
}

TEST_CASE("a text that was kept under a second name is found again") {
  Fixture at;
  at.disk.files[".git/PM_UPDATE_2-2024-01-29-engage-is-down.md"] = "Kept.\n";
  CHECK(at.at_terminal({"update", "identified"}).status == 0);
  CHECK(at.record().ends_with("  message: Kept.\n"));
}

TEST_CASE("a file that the editor has removed is an empty text") {
  Fixture at;
  at.meanwhile = [&](const std::string& path) { at.disk.files.erase(path); };
  CHECK(at.at_terminal({"update", "identified"}).err ==
        "error[editor]: the message is empty\n\nthe update was not posted\n");
}

TEST_CASE("a page whose line is gone is not published") {
  Fixture at;
  at.meanwhile = [&](const std::string& path) {
    auto& page = at.disk.files[path];
    page = "Found.\n" + page.substr(page.find("Write the message"));
  };
  const auto ran = at.at_terminal({"update", "identified"});
  CHECK(ran.status == 1);
  CHECK(ran.err ==
        "error[editor]: the message contains the editor instructions\n"
        "  = help: keep the `>8` line below the message, or delete all instructions\n\n"
        "the update was not posted; pm kept its message in "
        "`.git/PM_UPDATE-2024-01-29-engage-is-down.md` for the next attempt\n");
  CHECK(at.record() == open_record);
  at.meanwhile = [&](const std::string& path) {
    auto& page = at.disk.files[path];
    page.erase(page.find("Write the message"));
  };
  CHECK(at.at_terminal({"update", "identified"}).status == 0);
  CHECK(at.record().ends_with("  message: Found.\n"));
}

TEST_CASE("what somebody else has said meanwhile is not amended") {
  Fixture at;
  at.typed = "Mine.";
  at.meanwhile = [&](const std::string&) {
    at.record() += "- at: 2024-01-29T14:06-05:00\n  phase: identified\n  by: Alex\n";
  };
  const auto ran = at.at_terminal({"update", "--amend"});
  CHECK(ran.status == 1);
  CHECK(ran.err ==
        "error[amend]: the last update changed while you were editing\n"
        "  = note: the update of 2024-01-29 14:06 EST by Alex is now the last one\n"
        "  = help: see `pm show 2024-01-29-engage-is-down`; then use `pm update "
        "2024-01-29-engage-is-down --amend` for the last update, or `pm edit "
        "2024-01-29-engage-is-down` for another one\n\n"
        "the update was not amended; pm kept its message in "
        "`.git/PM_AMEND-1-2024-01-29-engage-is-down.md` for the next attempt\n");
  CHECK(at.record().ends_with("  by: Alex\n"));
  at.meanwhile = nullptr;
  at.typed = "";
  CHECK(at.at_terminal({"update", "--amend"}).err ==
        "error[editor]: the message is empty\n\nthe update was not amended\n");
}

TEST_CASE("what is amended is the update that was shown") {
  Fixture at;
  at.record() += "  by: Robin\n  message: Old.\n";
  at.typed = "New. ";
  const auto ran = at.at_terminal({"update", "--amend"});
  CHECK(ran.err ==
        "2024-01-29-engage-is-down: the update of 2024-01-29 11:26 EST by Robin was amended: "
        "investigating at 2024-01-29 11:26 EST; 2h 41m so far\n");
  CHECK(at.record().ends_with("  message: New. Old.\n"));
}

TEST_CASE("a text from the editor that is not UTF-8 is refused and kept") {
  Fixture at;
  at.typed = "caf\xE9";
  const auto ran = at.at_terminal({"update", "identified"});
  CHECK(ran.status == 2);
  CHECK(ran.err ==
        "error[usage]: the message from the editor is not UTF-8\n"
        "  = help: write it in UTF-8\n\n"
        "the update was not posted; pm kept its message in "
        "`.git/PM_UPDATE-2024-01-29-engage-is-down.md` for the next attempt\n");
}

}  // namespace pm::tests::update_test
