#include <sstream>

#include "catch.hpp"
#include "run_pm.hpp"

namespace pm::tests::complete_test {

// What may stand next on a command line, as shells ask for it.

using Words = std::vector<std::string>;

namespace {

MemoryDisk repository() {
  MemoryDisk disk;
  disk.files["pm.yaml"] =
      "severities: [high, low]\ncomponents: [Engage, {Cloud: [\"Log in\", Web]}]\n";
  disk.files["incidents/2024-01-25-engage.yaml"] =
      "title: a\nlabels: [booking]\nupdates:\n  - {at: 2024-01-25T10:00Z, by: Support}\n"
      "actions:\n  - {title: first, status: done, owner: Zoë}\n  - {title: second, owner: ops}\n";
  disk.files["incidents/2024-02-01-web.yaml"] = "title: b\nlabels:\n- cache\n";
  disk.files["templates/mine.md.mustache"] = "";
  return disk;
}

/// What is offered for the last of these words: values without their descriptions.
std::string offered(MemoryDisk disk, Words words) {
  words.insert(words.begin(), {"complete", "--"});
  const auto ran = run_pm(disk, words);
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  std::istringstream lines(ran.out);
  std::string all;
  for (std::string line; std::getline(lines, line);) all += line.substr(0, line.find('\t')) + "|";
  return all;
}

std::string offered(const Words& words) { return offered(repository(), words); }

}  // namespace

TEST_CASE("commands are completed, and those of a group behind its name") {
  CHECK(offered({"rend"}) == "render|");
  CHECK(offered({"s"}) == "set|show|site|schema|");
  CHECK(offered({"--v"}) == "--version|");
  CHECK(offered({"template", ""}) == "list|show|eject|");
  CHECK(offered({"template", "s"}) == "show|");
  CHECK(offered({"help", "templ"}) == "template|");
  CHECK(offered({"compl"}) == "completion|");
  CHECK(offered({"nothing", ""}).empty());
}

TEST_CASE("behind a command that is the name of a group too, both are offered") {
  CHECK(offered({"actions", "d"}) == "done|drop|");
  CHECK(offered({"actions", "2024-02"}) == "2024-02-01-web|");
}

TEST_CASE("options are completed, each once unless it repeats") {
  CHECK(offered({"check", "--"}) ==
        "--strict|--format|--baseline|--error-limit|--explain|--list-rules|--directory|--quiet|--"
        "color|--help|");
  CHECK(offered({"check", "--strict", "--s"}).empty());
  CHECK(offered({"check", "--strict", "-"}) ==
        "--format|--baseline|--error-limit|--explain|--list-rules|--directory|--quiet|--color|--"
        "help|");
  CHECK(offered({"render", "-o", "x", "--o"}).empty());
  CHECK(offered({"check", "--", "--s"}).empty());
}

TEST_CASE("values are completed behind their option, in both ways to write it") {
  CHECK(offered({"render", "--format", ""}) == "md|html|txt|mrkdwn|json|");
  CHECK(offered({"render", "--format=h"}) == "--format=html|");
  CHECK(offered({"check", "--explain", "phase-a"}) == "phase-after-end|phase-alone|");
  CHECK(offered({"render", "--template", "mi"}) == "mine|");
  CHECK(offered({"render", "--as-of", ""}).empty());
  CHECK(offered({"render", "--nonsense=a"}).empty());
}

TEST_CASE("files and folders are left to the shell, where no name goes on") {
  CHECK(offered({"render", "-o", "x"}) == ":files|:folders|");
  CHECK(offered({"render", "--output=x"}) == ":files|:folders|");
  CHECK(offered({"render", "--template", "my/own"}) == ":files|");
  CHECK(offered({"show", "incidents/"}) == ":files|");
}

TEST_CASE("incidents are completed by their beginning, else by a part, the last first") {
  CHECK(offered({"show", ""}) == "latest|2024-02-01-web|2024-01-25-engage|");
  CHECK(offered({"show", "2024-01"}) == "2024-01-25-engage|");
  CHECK(offered({"show", "eng"}) == "2024-01-25-engage|");
  CHECK(offered({"render", "latest", "2024-02"}) == "2024-02-01-web|");
  CHECK(offered({"show", "latest", ""}).empty());
}

TEST_CASE("an operand may stand where one before it can be left out") {
  CHECK(offered({"update", "iden"}) == "identified|");
  CHECK(offered({"update", "2024-01"}) == "2024-01-25-engage|");
  CHECK(offered({"update", "latest", "mon"}) == "monitoring|");
  CHECK(offered({"update", "latest", "monitoring", ""}).empty());
  CHECK(offered({"template", "show", "mi"}) == "mine|");
  CHECK(offered({"completion", ""}) == "bash|zsh|fish|");
}

TEST_CASE("components come from the registry, and behind the equals sign their statuses") {
  CHECK(offered({"update", "--component", ""}) == "Engage|Engage=|Log in|Log in=|Web|Web=|");
  CHECK(offered({"update", "--component", "Log in=ma"}) == "Log in=major_outage|");
  CHECK(offered({"update", "--component=Web=pa"}) == "--component=Web=partial_outage|");
  CHECK(offered({"new", "--component", "E"}) == "Engage|Engage=|");
}

TEST_CASE("without a registry components come from the records") {
  auto disk = repository();
  disk.files["pm.yaml"] = "";
  disk.files["incidents/2024-02-01-web.yaml"] = "components: [Booking, {Cloud: [Web]}]\n";
  CHECK(offered(disk, {"new", "--component", ""}) == "Booking|Booking=|Web|Web=|");
}

TEST_CASE("severities are those of pm.yaml, and names are those that records have") {
  CHECK(offered({"new", "--severity", ""}) == "high|low|");
  CHECK(offered({"new", "--label", ""}) == "booking|cache|");
  CHECK(offered({"actions", "--owner", ""}) == "Zoë|ops|");
  CHECK(offered({"new", "--by", ""}) == "Support|");
}

TEST_CASE("of the actions of an incident those are offered that are open") {
  CHECK(offered({"actions", "done", "2024-01"}) == "2024-01-25-engage#|");
  CHECK(offered({"actions", "done", "2024-01-25-engage#"}) == "2024-01-25-engage#2|");
}

TEST_CASE("actions to open again are those that are closed") {
  CHECK(offered({"actions", "reopen", "2024-01-25-engage#"}) == "2024-01-25-engage#1|");
  CHECK(offered({"actions", "drop", "2024-01-25-engage#"}) == "2024-01-25-engage#2|");
}

TEST_CASE("the types of an action and the incidents of outages are completed") {
  CHECK(offered({"actions", "add", "2024-02"}) == "2024-02-01-web|");
  CHECK(offered({"actions", "add", "--type", "p"}) == "prevent|process|");
  CHECK(offered({"outage", "2024-02"}) == "2024-02-01-web|");
  CHECK(offered({"outage", "e"}) == "end|");
  CHECK(offered({"outage", "14:05", "--component", "Log in=ma"}) == "Log in=major_outage|");
  CHECK(offered({"publish", "eng"}) == "2024-01-25-engage|");
}

TEST_CASE("what is broken is passed over in silence") {
  auto disk = repository();
  disk.files["pm.yaml"] = "components: {{{";
  disk.files["incidents/2024-01-25-engage.yaml"] = std::string(3'000'000, 'x');
  CHECK(offered(disk, {"new", "--label", ""}) == "cache|");
  CHECK(offered(disk, {"show", "eng"}) == "2024-01-25-engage|");
  disk.files["pm.yaml"] = std::string(100'000'000, 'x');
  CHECK(offered(disk, {"show", "eng"}).empty());
  CHECK(offered(disk, {}).empty());
}

TEST_CASE("a name that would steer a terminal, or be two, is not offered") {
  auto disk = repository();
  disk.files["incidents/2024-02-01-web.yaml"] =
      "actions: [{owner: \"a\x1b[31mb\"}, {owner: \"a\tb\"}, {owner: \"a\xff\"}, {owner: ab}]\n";
  CHECK(offered(disk, {"actions", "--owner", "a"}) == "ab|");
}

TEST_CASE("what things are stands behind a tab") {
  auto disk = repository();
  CHECK(run_pm(disk, {"complete", "--", "rend"}).out ==
        "render\tRender incidents as Markdown, HTML or text\n");
  CHECK(run_pm(disk, {"complete", "--", "new", "--component", "W"}).out ==
        "Web\tCloud\nWeb=\tCloud\n");
  CHECK(run_pm(disk, {"complete", "--", "actions", "done", "2024-01-25-engage#"}).out ==
        "2024-01-25-engage#2\tsecond\n");
}

TEST_CASE("keys of an incident are completed, and their values behind the equals sign") {
  CHECK(offered({"set", "sev"}) == "severity=|");
  CHECK(offered({"set", "engage", "lab"}) == "labels+=|labels-=|labels=|");
  CHECK(offered({"set", "times.d"}) == "times.detected=|");
  CHECK(offered({"set", "updates"}) == "updates.|");
  CHECK(offered({"set", "updates.2.p"}) == "updates.2.phase=|");
  CHECK(offered({"set", "severity="}) == "severity=high|severity=low|");
  CHECK(offered({"set", "x", "mode=d"}) == "mode=drill|");
  CHECK(offered({"set", "updates.1.reopens="}) ==
        "updates.1.reopens=true|updates.1.reopens=false|");
  CHECK(offered({"set", "labels-="}) == "labels-=booking|labels-=cache|");
  CHECK(offered({"set", "components+=E"}) == "components+=Engage|");
  CHECK(offered({"set", "updates.1.components.Web=major"}) ==
        "updates.1.components.Web=major_outage|");
  CHECK(offered({"set", "actions.1.owner=o"}) == "actions.1.owner=ops|");
  CHECK(offered({"set", "related+=caus"}) == "related+=caused_by:|related+=causes:|");
  CHECK(offered({"set", "related+=causes:2024-02"}) == "related+=causes:2024-02-01-web|");
  CHECK(offered({"set", "nonsense="}).empty());
}

}  // namespace pm::tests::complete_test
