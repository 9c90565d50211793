#include <sstream>

#include "../../../src/commands/merge_driver.hpp"
#include "../../../src/commands/schema_place.hpp"
#include "accept.hpp"
#include "catch.hpp"
#include "pm/exchange/json_schema.hpp"
#include "pm/model/format.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/read.hpp"
#include "run_pm.hpp"

namespace pm::tests::init_test {

using tests::MemoryDisk;

namespace {

std::string skeleton() { return tests::bytes_of(std::string(PM_SOURCE_DIR) + "/skeleton/pm.yaml"); }

/// The examples of pm.yaml as they are uncommented: `#` with no blank behind it. Each begins with
/// its key.
std::vector<std::string> examples() {
  std::vector<std::string> all;
  std::istringstream lines(skeleton());
  for (std::string line; std::getline(lines, line);) {
    if (line.size() < 3 || line[0] != '#' || (line[1] == ' ' && line[2] != ' ')) continue;
    if (line[1] == '-' || line[1] == ' ') {
      all.back() += line.substr(1) + "\n";
    } else {
      all.push_back(line.substr(1) + "\n");
    }
  }
  return all;
}

/// What `pm check` finds wrong with a pm.yaml.
std::string findings(const std::string& config) {
  MemoryDisk disk;
  disk.files["pm.yaml"] = config;
  disk.files["incidents/a.yaml"] =
      "title: a\ntimezone: UTC\nupdates:\n- {at: 2024-01-01 10:00, phase: investigating, message: "
      "m}\n";
  return tests::run_pm(disk, {"check"}).out;
}

/// Git that is there, and what it was asked to do.
files::Programs git(std::vector<std::string>& calls, int status = 0) {
  return [&calls, status](const files::Call& call) {
    std::string line;
    for (const auto& word : call.words) line += (line.empty() ? "" : " ") + word;
    calls.push_back(line);
    const bool asks = line.find("rev-parse") != std::string::npos;
    return files::Ended{.status = asks ? 0 : status, .out = asks ? "true\n" : "", .err = ""};
  };
}

/// What sets the driver by hand, each line behind some signs.
std::string lines_of_the_driver(const std::string& before) {
  return before + "git config merge.pm.name '" + std::string(commands::merge_driver_name) + "'\n" +
         before + "git config merge.pm.driver '" + std::string(commands::merge_driver) + "'\n";
}

/// The words of a command line; single quotes keep blanks.
std::vector<std::string> words_of_shell(const std::string& line) {
  std::vector<std::string> words(1);
  bool is_quoted = false;
  for (const char c : line) {
    if (c == '\'')
      is_quoted = !is_quoted;
    else if (c == ' ' && !is_quoted)
      words.emplace_back();
    else
      words.back() += c;
  }
  return words;
}

}  // namespace

TEST_CASE("the pages show the merge driver as init sets it") {
  for (const std::string page : {"docs/merging.md", "docs/commands/init.md"}) {
    CAPTURE(page);
    const auto text = tests::bytes_of(std::string(PM_SOURCE_DIR) + "/" + page);
    CHECK(text.find(lines_of_the_driver("$ ")) != std::string::npos);
  }
}

TEST_CASE("the first pm.yaml explains every key there is, in their order") {
  std::string keys;
  for (const auto& example : examples()) keys += example.substr(0, example.find(':')) + "\n";
  std::string known;
  for (const auto& key : model::config_format()) known += std::string(key.name) + "\n";
  CHECK(keys == known);
  for (const auto& key : model::config_format()) {
    for (const auto& member : key.members) {
      CAPTURE(member.name);
      CHECK(skeleton().find(std::string(member.name) + ": ") != std::string::npos);
    }
  }
}

TEST_CASE("each example of the first pm.yaml, and all at once, can be uncommented") {
  CHECK(findings(skeleton()).empty());
  std::string all;
  for (const auto& example : examples()) {
    CAPTURE(example);
    CHECK(findings(example).empty());
    all += example;
  }
  CHECK(findings(all).empty());
}

TEST_CASE("init sets the time zone of the machine") {
  MemoryDisk disk;
  const auto ran = tests::run_pm(disk, {"init"}, {.environment = {{"TZ", "Europe/Oslo"}}});
  CHECK(ran.err.starts_with("time zone: Europe/Oslo, the time zone of this machine\n"));
  CHECK(disk.files["pm.yaml"].find("\ntimezone: Europe/Oslo\n") != std::string::npos);
}

TEST_CASE("init sets neither the UTC of a server nor a zone that it cannot read") {
  for (const auto* zone : {"UTC", "EST5EDT"}) {
    MemoryDisk disk;
    CHECK(tests::run_pm(disk, {"init"}, {.environment = {{"TZ", zone}}}).status == 0);
    CHECK(disk.files["pm.yaml"] == skeleton());
  }
}

TEST_CASE("on a terminal init asks for the time zone") {
  struct Row {
    std::string_view typed;
    std::string_view zone;
    std::string_view err;
  };
  const Row rows[] = {
      {"\n", "Europe/Oslo", "time zone [Europe/Oslo]: created"},
      {"America/New_York\n", "America/New_York", "time zone [Europe/Oslo]: created"},
      {"Europe/Lodnon\nEurope/London\n", "Europe/London",
       "time zone [Europe/Oslo]: error[usage]: there is no time zone `Europe/Lodnon`\n"
       "  = help: did you mean `Europe/London`?\n"
       "time zone [Europe/Oslo]: created"},
      {"", "Europe/Oslo", "time zone [Europe/Oslo]: created"},
  };
  for (const auto& [typed, zone, err] : rows) {
    CAPTURE(typed);
    MemoryDisk disk;
    const auto ran = tests::run_pm(disk, {"init"},
                                   {.in = std::string(typed),
                                    .environment = {{"TZ", "Europe/Oslo"}},
                                    .terminal = {.in = true}});
    CHECK(ran.status == 0);
    CHECK(ran.err.find(err) != std::string::npos);
    CHECK(disk.files["pm.yaml"].find("\ntimezone: " + std::string(zone) + "\n") !=
          std::string::npos);
  }
}

TEST_CASE("init asks nothing where pm.yaml exists, or the zone is given") {
  MemoryDisk disk;
  disk.files["pm.yaml"] = "organization: Example\n";
  const Given terminal = {
      .in = "Europe/London\n", .environment = {{"TZ", "Europe/Oslo"}}, .terminal = {.in = true}};
  CHECK(tests::run_pm(disk, {"init"}, terminal).err.find("time zone") == std::string::npos);
  MemoryDisk fresh;
  CHECK(
      tests::run_pm(fresh, {"init", "--timezone", "Asia/Tokyo"}, terminal).err.find("time zone") ==
      std::string::npos);
  CHECK(fresh.files["pm.yaml"].find("\ntimezone: Asia/Tokyo\n") != std::string::npos);
}

TEST_CASE("the commands of the instructions for agents work as they stand, one after the other") {
  MemoryDisk disk;
  CHECK(run_pm(disk, {"init", "--agents"}, {.environment = {{"TZ", "Europe/Oslo"}}}).status == 0);
  std::istringstream lines(disk.files[".agents/skills/pm/SKILL.md"]);
  int count = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("$ pm ")) continue;
    const auto ran = run_pm(disk, words_of_shell(line.substr(5)),
                            {.now = time::in_utc({.year = 2026, .month = 2, .hour = ++count})});
    INFO(line << "\n" << ran.err << ran.out);
    CHECK(ran.status == 0);
  }
  CHECK(count == 12);
}

TEST_CASE("init adds its section to an AGENTS.md of others once, and keeps their bytes") {
  for (const std::string end : {"\n", "\r\n"}) {
    MemoryDisk disk;
    const auto others = "# Rules" + end + end + "Be kind." + end;
    disk.files["AGENTS.md"] = others;
    const auto first = run_pm(disk, {"init", "--agents"});
    CHECK(first.status == 0);
    CHECK(first.err.find("added a section to `AGENTS.md`\n") != std::string::npos);
    const auto after = disk.files["AGENTS.md"];
    CHECK(after.starts_with(others + end + "<!-- pm: begin -->" + end));
    CHECK(after.ends_with("<!-- pm: end -->" + end));
    const auto files = disk.files;
    CHECK(run_pm(disk, {"init", "--agents"}).status == 0);
    CHECK(disk.files == files);
  }
}

TEST_CASE("a dry run of init shows the section and writes nothing") {
  MemoryDisk disk;
  disk.files["AGENTS.md"] = "Be kind.";
  const auto ran = run_pm(disk, {"init", "--agents", "--dry-run"});
  CHECK(ran.err.find("would add a section to `AGENTS.md`\n") != std::string::npos);
  CHECK(ran.out.find("+<!-- pm: begin -->\n") != std::string::npos);
  CHECK(disk.files["AGENTS.md"] == "Be kind.");
}

TEST_CASE("init makes all that a repository has, and then nothing more") {
  MemoryDisk disk;
  const auto ran = tests::run_pm(disk, {"init"});
  CHECK(ran.status == 0);
  CHECK(ran.out.empty());
  CHECK(ran.err ==
        "created `pm.yaml`\n"
        "created `incidents/.gitkeep`\n"
        "created `.gitattributes`\n"
        "created `.pm/incident.schema.json`\n"
        "created `.pm/config.schema.json`\n"
        "run this once in each clone, so that git merges records with pm:\n" +
            lines_of_the_driver("    "));
  CHECK(disk.files.size() == 5);
  CHECK(disk.files["pm.yaml"] == skeleton());
  CHECK(disk.files["pm.yaml"].starts_with(
      "# yaml-language-server: $schema=" + std::string(commands::config_schema_file) + "\n"));
  CHECK(disk.files[std::string(commands::config_schema_file)] == exchange::config_schema());
  CHECK(disk.files[std::string(commands::incident_schema_file)] == exchange::incident_schema());
  const auto before = disk.files;
  CHECK(tests::run_pm(disk, {"init"}).status == 0);
  CHECK(disk.files == before);
}

TEST_CASE("the first settings are read as what was said, whatever that looks like") {
  for (const std::string name : {"Example", "A: b #c", "\"quoted\"", "yes", "'", "- x", "ü"}) {
    CAPTURE(name);
    MemoryDisk disk;
    CHECK(
        tests::run_pm(disk, {"init", "--organization", name, "--timezone", "Europe/Rome"}).status ==
        0);
    const text::Source source("pm.yaml", disk.files["pm.yaml"]);
    text::Report report;
    const auto config = yaml::read_config(source, report);
    CHECK(report.empty());
    REQUIRE(config.organization);
    CHECK(config.organization->value == name);
    REQUIRE(config.zone);
    CHECK(config.zone->name() == "Europe/Rome");
    // Again it is there, and nothing is said to be missing.
    CHECK(tests::run_pm(disk, {"init", "--organization", name}).err.find("lacks") ==
          std::string::npos);
  }
}

TEST_CASE("the folder of the incidents is the one of a pm.yaml that is there") {
  MemoryDisk disk;
  disk.files["pm.yaml"] = "incidents: \"our [re]cords\"\n";
  CHECK(tests::run_pm(disk, {"init"}).status == 0);
  CHECK(disk.files.count("our [re]cords/.gitkeep") == 1);
  CHECK(
      disk.files[".gitattributes"].ends_with("\n\"our \\\\[re]cords/*.yaml\" merge=pm\n"
                                             "\"our \\\\[re]cords/*.yml\" merge=pm\n"));
}

TEST_CASE("files of the CI call commands and options that there are") {
  for (const std::string file : {"github.yml", "gitlab.yml"}) {
    const auto text = tests::bytes_of(std::string(PM_SOURCE_DIR) + "/skeleton/" + file);
    CHECK(text.find("pm check --strict\n") != std::string::npos);
    CHECK(text.find("pm render --all --format html -o public/\n") != std::string::npos);
  }
}

TEST_CASE("init sets git's merge driver, and commits what it has made in one commit") {
  MemoryDisk disk;
  std::vector<std::string> calls;
  const auto ran =
      tests::run_pm(disk, {"init", "ops", "--git-config", "--commit"}, {.programs = git(calls)});
  INFO(ran.err);
  CHECK(ran.status == 0);
  REQUIRE(calls.size() == 6);
  CHECK(calls[0] == "git rev-parse --is-inside-work-tree");
  CHECK(calls[2] == "git -C ops/ config merge.pm.name " + std::string(commands::merge_driver_name));
  CHECK(calls[3] == "git -C ops/ config merge.pm.driver " + std::string(commands::merge_driver));
  CHECK(calls[5].find("git -C ops/ ") == 0);
  CHECK(
      calls[5].ends_with("-- pm.yaml incidents/.gitkeep .gitattributes "
                         ".pm/incident.schema.json .pm/config.schema.json"));
  calls.clear();
  CHECK(tests::run_pm(disk, {"init", "ops", "--commit"}, {.programs = git(calls)}).status == 0);
  CHECK(calls.size() == 1);
}

TEST_CASE("when git refuses, what was made stays, and the status says so") {
  MemoryDisk disk;
  std::vector<std::string> calls;
  const files::Programs refusing = [&](const files::Call& call) {
    auto ended = git(calls)(call);
    if (calls.back().find("config") != std::string::npos) ended = {.status = 5, .err = "locked\n"};
    return ended;
  };
  const auto ran = tests::run_pm(disk, {"init", "--git-config"}, {.programs = refusing});
  CHECK(ran.status == 3);
  CHECK(ran.err.ends_with("error[failure]: git did not set `merge.pm.name`: locked\n"));
  CHECK(disk.files.size() == 5);
}

TEST_CASE("a repository that git will not look at is refused in git's words") {
  MemoryDisk disk;
  const files::Programs refusing = [](const files::Call&) {
    return files::Ended{.status = 128,
                        .err =
                            "fatal: detected dubious ownership in repository at '/x'\n"
                            "To add an exception, call:\n\n\tgit config this\n"};
  };
  for (const std::string option : {"--git-config", "--commit"}) {
    const auto ran = tests::run_pm(disk, {"init", option}, {.programs = refusing});
    CHECK(ran.status == 3);
    CHECK(ran.err ==
          "error[failure]: git failed: fatal: detected dubious ownership in repository at '/x'\n"
          "  = help: To add an exception, call: git config this\n");
  }
  CHECK(disk.files.empty());
}

TEST_CASE("a repository beside the working folder is committed in, as it is configured") {
  MemoryDisk disk;
  disk.files["ops/notes"] = "";
  std::vector<std::string> calls;
  const files::Programs in_ops = [&](const files::Call& call) {
    if (call.words.size() < 3 || call.words[2] != "ops/")
      return files::Ended{.status = 128, .err = "fatal: not a git repository\n"};
    return git(calls)(call);
  };
  for (const std::string option : {"--git-config", "--commit"})
    CHECK(tests::run_pm(disk, {"init", "ops", option}, {.programs = in_ops}).status == 0);
}

TEST_CASE("outside of git nothing is made when git was to be configured") {
  MemoryDisk disk;
  const files::Programs outside = [](const files::Call&) {
    return files::Ended{.status = 128, .err = "fatal: not a git repository\n"};
  };
  const auto ran = tests::run_pm(disk, {"init", "--git-config"}, {.programs = outside});
  CHECK(ran.status == 3);
  CHECK(disk.files.empty());
}

}  // namespace pm::tests::init_test
