#include "catch.hpp"
#include "writing_fixture.hpp"

namespace pm::tests::edit_test {

// `pm edit`: the editor is told the line, and what it leaves is checked.

namespace {

constexpr auto path = "incidents/2024-01-29-engage-is-down.yaml";
constexpr auto prose = "incidents/2024-01-29-engage-is-down.md";
// What the editor opens: copies of them.
constexpr auto copy = ".git/PM_EDIT-2024-01-29-engage-is-down.yaml";
constexpr auto copy_of_prose = ".git/PM_EDIT-2024-01-29-engage-is-down.md";

}  // namespace

TEST_CASE("an incident is opened at its last update") {
  Fixture at;
  at.given.environment["EDITOR"] = "vim";
  const auto ran = at.at_terminal({"edit", "engage"});
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  CHECK(at.programs_run ==
        std::vector<std::string>{std::string("sh -c vim \"$@\" vim +4 ") + copy});
}

TEST_CASE("without a name the open incident is opened") {
  Fixture at;
  at.given.environment["EDITOR"] = "vim";
  CHECK(at.at_terminal({"edit"}).status == 0);
  CHECK(at.programs_run ==
        std::vector<std::string>{std::string("sh -c vim \"$@\" vim +4 ") + copy});
}

TEST_CASE("an incident with an error is opened there, again when that is wanted") {
  Fixture at;
  at.given.environment["EDITOR"] = "vim";
  at.record() += "  by: [nobody]\n";
  at.given.in = "\nn\n";
  const auto ran = at.at_terminal({"edit", "engage"});
  CHECK(ran.status == 1);
  const auto call = std::string("sh -c vim \"$@\" vim +6 ") + copy;
  CHECK(at.programs_run == std::vector<std::string>{call, call});
  CHECK(ran.err.ends_with("open it again? [Y/n] "));
}

TEST_CASE("where nobody can be asked, an error is the end") {
  Fixture at;
  at.record() += "  by: [nobody]\n";
  const auto ran = at.pm({"edit", "engage"});
  CHECK(ran.status == 1);
  CHECK(ran.err.find("open it again?") == std::string::npos);
  CHECK(at.programs_run.size() == 1);
}

TEST_CASE("an editor that ends badly ends the command") {
  Fixture at;
  at.editor_status = 1;
  CHECK(at.pm({"edit", "engage"}).err == "error[editor]: the editor `ed` exited with status 1\n");
  CHECK(at.pm({"edit", "engage"}).status == 1);
  at.editor_status = 127;
  CHECK(at.pm({"edit", "engage"}).err ==
        "error[failure]: the editor `ed` exited with status 127\n"
        "  = help: set `EDITOR` to an installed editor\n");
  CHECK(at.pm({"edit", "engage"}).status == 3);
}

TEST_CASE("what was edited is committed only without errors") {
  Fixture at;
  at.typed = "# seen\n";
  const auto ran = at.pm({"edit", "engage", "--commit"});
  CHECK(ran.status == 0);
  CHECK(at.programs_run.back().find("--message incident(engage-is-down): edited -- ") !=
        std::string::npos);
  at.programs_run.clear();
  at.typed = "not: [a record\n";
  CHECK(at.pm({"edit", "engage", "--commit"}).status == 1);
  CHECK(at.programs_run.size() == 1);
}

TEST_CASE("without a terminal there must be an editor with a window of its own") {
  Fixture at;
  at.given.environment.clear();
  CHECK(at.pm({"edit", "engage"}).err ==
        "error[usage]: no terminal for an editor\n"
        "  = help: set `EDITOR` to a graphical editor, such as `code --wait`\n");
}

TEST_CASE("when nothing has changed since the last commit there is nothing to commit") {
  Fixture at;
  at.is_changed = false;
  at.commit_status = 1;
  const auto ran = at.pm({"edit", "engage", "--commit"});
  CHECK(ran.status == 0);
  CHECK(ran.err ==
        std::string("nothing to commit: `") + path + "` is the same as in the last commit\n");
}

TEST_CASE("the Markdown beside the record is opened at its first error") {
  Fixture at;
  at.given.environment["EDITOR"] = "vim";
  at.disk.files[prose] = "## What happened\n\nA disk.\n\n## Root cause\n\n## Root cause\n";
  const auto ran = at.at_terminal({"edit", "engage"});
  CHECK(ran.status == 1);
  CHECK(at.programs_run.front() == std::string("sh -c vim \"$@\" vim +7 ") + copy_of_prose);
}

TEST_CASE("the Markdown is opened when it is asked for and exists") {
  Fixture at;
  at.given.environment["EDITOR"] = "vim";
  const auto call = std::string("sh -c vim \"$@\" vim +1 ") + copy_of_prose;
  CHECK(at.at_terminal({"edit", "engage", "--prose"}).err ==
        std::string("error[usage]: `") + prose +
            "` does not exist\n  = help: `pm postmortem 2024-01-29-engage-is-down` creates it; "
            "sections in the record open without `--prose`\n");
  CHECK(at.programs_run.empty());
  at.disk.files[prose] = "";
  at.typed = "## What happened\n\nA disk was full.\n";
  const auto ran = at.at_terminal({"edit", "engage", "--prose", "--commit"});
  CHECK(ran.status == 0);
  CHECK(at.programs_run.front() == call);
  CHECK(at.programs_run.back().ends_with("edited -- 2024-01-29-engage-is-down.md"));
  CHECK(at.record() == open_record);
}

TEST_CASE("both files of an incident are committed when both have changed") {
  Fixture at;
  at.disk.files["pm.yaml"] = "prose: markdown\n";
  at.disk.files[prose] = "## What happened\n";
  at.typed = "# seen\n";
  CHECK(at.pm({"edit", "engage", "--commit"}).status == 0);
  CHECK(at.programs_run.back().ends_with("edited -- 2024-01-29-engage-is-down.yaml"));
  const auto one = at.given.programs;
  at.given.programs = [&](const pm::files::Call& call) {
    if (call.words.front() == "sh") at.disk.files[prose] += "\nA disk was full.\n";
    return one(call);
  };
  CHECK(at.pm({"edit", "engage", "--commit"}).status == 0);
  CHECK(at.programs_run.back().ends_with(
      "edited -- 2024-01-29-engage-is-down.yaml 2024-01-29-engage-is-down.md"));
}

TEST_CASE("an update that somebody posts while the editor is open is not lost") {
  Fixture at;
  at.typed = "# seen\n";
  at.meanwhile = [&](const std::string&) {
    at.record() += "- at: 2024-01-29 11:40\n  phase: identified\n";
  };
  const auto ran = at.pm({"edit", "engage"});
  CHECK(ran.status == 0);
  CHECK(ran.err ==
        std::string("`") + path + "` changed while you were editing; pm merged both changes\n");
  CHECK(at.record() ==
        std::string("# seen\n") + open_record + "- at: 2024-01-29 11:40\n  phase: identified\n");
  CHECK(at.disk.files.count(copy) == 0);
}

TEST_CASE("what cannot be merged is kept twice, and pm says where") {
  Fixture at;
  const std::string title = "Engage is down ";
  const auto with_title = [&](const std::string& words) {
    std::string record = open_record;
    return record.replace(record.find(title), title.size(), words + " ");
  };
  at.meanwhile = [&](const std::string& opened) {
    at.disk.files[opened] = with_title("Mine");
    at.record() = with_title("Theirs");
  };
  const auto ran = at.pm({"edit", "engage"});
  CHECK(ran.status == 3);
  CHECK(ran.err == std::string("pm kept your text in `") + copy +
                       "`; copy your changes from there\n"
                       "error[failure]: `" +
                       path +
                       "` changed while pm was about to write it\n"
                       "  = help: the file has the other change; run the command again\n");
  CHECK(at.record() == with_title("Theirs"));
  CHECK(at.disk.files[copy] == with_title("Mine"));
}

TEST_CASE("an editor that ends badly leaves the record, and its text if there is any") {
  Fixture at;
  at.editor_status = 1;
  at.typed = "# half\n";
  CHECK(at.pm({"edit", "engage"}).err ==
        std::string("pm kept your text in `") + copy +
            "`\nerror[editor]: the editor `ed` exited with status 1\n");
  CHECK(at.record() == open_record);
  CHECK(at.disk.files[copy] == std::string("# half\n") + open_record);
}

}  // namespace pm::tests::edit_test
