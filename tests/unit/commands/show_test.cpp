#include <algorithm>
#include <sstream>

#include "accept.hpp"
#include "catch.hpp"
#include "pm/text/utf8.hpp"
#include "run_pm.hpp"

namespace pm::tests::show_test {

// `pm show` on a terminal: its colours, links, widths and pager.

namespace files = pm::files;

namespace {

MemoryDisk examples() { return MemoryDisk(std::string(PM_SOURCE_DIR) + "/examples"); }

constexpr pm::time::Civil afternoon = {
    .year = 2025, .month = 6, .day = 17, .hour = 12, .minute = 40};

/// A terminal of this size, in which nothing else is set.
Given terminal(std::size_t columns, std::size_t lines = 1000) {
  return {.now = pm::time::in_utc(afternoon),
          .terminal = {.out = true, .err = true, .columns = columns, .lines = lines}};
}

Given with(Given given, const std::string& name, const std::string& value) {
  given.environment[name] = value;
  return given;
}

Ran show(const std::string& incident, const Given& given) {
  auto disk = examples();
  return run_pm(disk, {"show", incident}, given);
}

/// What stays of a page when colours and links are taken off.
std::string bare(std::string page) {
  for (auto at = page.find('\x1b'); at != std::string::npos; at = page.find('\x1b', at)) {
    const auto end = page[at + 1] == ']' ? page.find('\\', at) : page.find('m', at);
    page.erase(at, end + 1 - at);
  }
  return page;
}

std::size_t widest_line(const std::string& page) {
  std::size_t widest = 0;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);)
    widest = std::max(widest, pm::text::width(line));
  return widest;
}

/// A pager that remembers how it was called.
struct Pager {
  std::vector<files::Call> calls = {};
  int status = 0;

  Given in(Given given) {
    given.programs = [this](const files::Call& call) {
      calls.push_back(call);
      return files::Ended{.status = status};
    };
    return given;
  }
};

constexpr auto hostile = R"yaml(title: "A \e]0;owned\a title"
organization: "\e[31mOrg"
timezone: UTC
updates:
  - {at: 2024-03-01 10:00, phase: investigating, by: "\e[5mme", message: "One\e[2Jtwo\u009B31m"}
timeline:
  - {at: 2024-03-01 10:30, event: "\e[8mx", link: "https://a.example/x?y=1"}
actions:
  - {title: "\e[8mhidden", owner: "\e[7mowner", link: "javascript:alert(1)"}
)yaml";

}  // namespace

TEST_CASE("an open incident on a terminal of 100 columns") {
  const auto ran = show("webhooks", terminal(100));
  const auto found =
      difference(std::string(PM_SOURCE_DIR) + "/tests/unit/commands/show_in_colour.txt", ran.out);
  INFO(found);
  CHECK(found.empty());
  CHECK(ran.err.empty());
  CHECK(ran.status == 0);
}

TEST_CASE("colours change nothing but the colours") {
  const auto plain = [](Given given) {
    given.terminal.out = false;
    return given;
  };
  for (const auto* incident : {"2016", "2017", "2018", "2019", "2024", "database", "webhooks"}) {
    CAPTURE(incident);
    const auto coloured = show(incident, terminal(80));
    CHECK(bare(coloured.out) == show(incident, plain(terminal(120))).out);
    CHECK(show(incident, with(terminal(80), "NO_COLOR", "1")).out == bare(coloured.out));
    CHECK(show(incident, with(terminal(80), "TERM", "dumb")).out == bare(coloured.out));
  }
}

TEST_CASE("a page fits its terminal, and prose is never wider than 100 columns") {
  for (const auto* incident : {"2016", "2017", "2018", "2024", "database", "webhooks"}) {
    for (const auto columns : std::vector<std::size_t>{40, 60, 80, 100, 120, 250}) {
      CAPTURE(incident, columns);
      auto page = bare(show(incident, terminal(columns)).out);
      page = page.substr(0, page.find("\nDiagnostics"));  // they are as wide as in `pm check`
      // A table in Markdown is as wide as its words.
      const bool has_table = page.find("--  --") != std::string::npos;
      CHECK((has_table || widest_line(page) <= std::min<std::size_t>(columns, 100)));
    }
  }
}

TEST_CASE("only visible text, colours and safe links reach the terminal") {
  MemoryDisk disk;
  disk.files["incidents/2024-03-01-hostile.yaml"] = hostile;
  auto out = run_pm(disk, {"show"}, terminal(100)).out;
  const std::string link = "\x1b]8;;https://a.example/x?y=1\x1b\\";
  CHECK(out.find(link) != std::string::npos);
  CHECK(out.find("\x1b]8;;\x1b\\", out.find(link)) != std::string::npos);
  for (auto at = out.find('\x1b'); at != std::string::npos; at = out.find('\x1b', at + 1)) {
    const auto sequence = out.substr(at, 24);
    CAPTURE(sequence);
    const auto end = sequence.find('m');
    const bool colour =
        sequence[1] == '[' && end != std::string::npos &&
        sequence.substr(2, end - 2).find_first_not_of("0123456789;") == std::string::npos;
    const bool of_link = sequence[1] == '\\' || sequence.starts_with("\x1b]8;;\x1b") ||
                         sequence.starts_with("\x1b]8;;https://a.");
    CHECK((colour || of_link));
  }
  CHECK(out.find("\x1b[31mOrg") == std::string::npos);
  CHECK(out.find("\x1b[8m") == std::string::npos);
  CHECK(out.find("␛[8mhidden") != std::string::npos);
  CHECK(out.find("\u009B") == std::string::npos);
}

TEST_CASE("there are no links where the terminal or the pager cannot show them") {
  MemoryDisk disk;
  disk.files["incidents/2024-03-01-hostile.yaml"] = hostile;
  const auto has_links = [&disk](const Given& given) {
    return run_pm(disk, {"show"}, given).out.find("\x1b]8;") != std::string::npos;
  };
  CHECK(has_links(terminal(80)));
  CHECK(has_links(with(terminal(80), "PAGER", "")));
  CHECK(has_links(with(terminal(80), "PAGER", "/usr/bin/less -S")));
  CHECK_FALSE(has_links(with(terminal(80), "PAGER", "more")));
  CHECK_FALSE(has_links(with(terminal(80), "TERM", "linux")));
  CHECK_FALSE(has_links(with(terminal(80), "TERM", "dumb")));
  CHECK_FALSE(has_links(with(terminal(80), "NO_COLOR", "1")));
}

TEST_CASE("a page longer than the screen goes through the pager, a shorter one does not") {
  Pager pager;
  const auto whole = show("webhooks", terminal(80)).out;
  const auto lines = static_cast<std::size_t>(std::count(whole.begin(), whole.end(), '\n'));
  CHECK(show("webhooks", pager.in(terminal(80, lines + 1))).out == whole);
  CHECK(pager.calls.empty());
  CHECK(show("webhooks", pager.in(terminal(80, lines))).out.empty());
  REQUIRE(pager.calls.size() == 1);
  CHECK(pager.calls[0].in == whole);
  CHECK(pager.calls[0].interactive);
  CHECK(pager.calls[0].words ==
        std::vector<std::string>{"sh", "-c", "LESS=${LESS-FRX} LV=${LV--c}; export LESS LV; less"});
}

TEST_CASE("PAGER names the pager, with its options; empty or cat there is none") {
  Pager pager;
  CHECK(show("webhooks", pager.in(with(terminal(80, 10), "PAGER", "less -S"))).out.empty());
  REQUIRE(pager.calls.size() == 1);
  CHECK(pager.calls[0].words.back().ends_with("; less -S"));
  for (const auto* none : {"", " ", "cat"}) {
    CAPTURE(none);
    CHECK_FALSE(show("webhooks", pager.in(with(terminal(80, 10), "PAGER", none))).out.empty());
  }
  auto disk = examples();
  CHECK_FALSE(run_pm(disk, {"show", "--no-pager"}, pager.in(terminal(80, 10))).out.empty());
  auto piped = pager.in(terminal(80, 10));
  piped.terminal.out = false;
  CHECK_FALSE(show("webhooks", piped).out.empty());
  CHECK_FALSE(run_pm(disk, {"show", "--format", "json"}, pager.in(terminal(80, 10))).out.empty());
  CHECK(pager.calls.size() == 1);
}

TEST_CASE("a pager that is not there is done without") {
  Pager pager = {.status = 127};
  CHECK(show("webhooks", pager.in(terminal(80, 10))).out == show("webhooks", terminal(80)).out);
  CHECK(pager.calls.size() == 1);
  pager.status = 1;  // the user left it with ctrl-C
  CHECK(show("webhooks", pager.in(terminal(80, 10))).out.empty());
}

TEST_CASE("the JSON of show is that of render") {
  auto disk = examples();
  const auto given = terminal(80);
  CHECK(run_pm(disk, {"show", "webhooks", "--format", "json"}, given).out ==
        run_pm(disk, {"render", "webhooks", "--format", "json"}, given).out);
}

TEST_CASE("a table of actions is as wide as its terminal, and whole in a pipe") {
  auto disk = examples();
  const auto table = run_pm(disk, {"actions"}, terminal(140)).out;
  CHECK(widest_line(bare(table)) <= 140);
  CHECK(table.find("…") != std::string::npos);
  auto piped = terminal(140);
  piped.terminal.out = false;
  CHECK(run_pm(disk, {"actions"}, piped).out.find("…") == std::string::npos);
}

TEST_CASE("where a table of actions would be too narrow, each has lines of its own") {
  auto disk = examples();
  for (const auto columns : std::vector<std::size_t>{40, 80, 120}) {
    CAPTURE(columns);
    CHECK(widest_line(bare(run_pm(disk, {"actions"}, terminal(columns)).out)) <= columns);
  }
  CHECK(bare(run_pm(disk, {"actions", "2024"}, terminal(80)).out) ==
        "  Monitor the booking infrastructure and alert on open connections\n"
        "    Platform · in progress · P1 · 504d old · 2024-01-29-engage-unavailable#1\n"
        "\n"
        "  Keep open connections and database requests from piling up\n"
        "    Engineering · in progress · P2 · 504d old · 2024-01-29-engage-unavailable#2\n");
  CHECK(bare(run_pm(disk, {"actions", "2024", "--all"}, terminal(80)).out)
            .ends_with("\n"
                       "  Add a replica of the Booking Service\n"
                       "    Platform · done · P1 · 2024-01-29-engage-unavailable#3\n"));
}

TEST_CASE("colours on a terminal tell what is overdue and what is closed") {
  auto disk = examples();
  const auto out = run_pm(disk, {"actions", "--all"}, terminal(200)).out;
  CHECK(out.starts_with("\x1b[2mID "));
  CHECK(out.find("\n\x1b[31m2016-07-21-email-downtime#1 ") != std::string::npos);
  CHECK(out.find("\n\x1b[2m2017-03-17-service-unavailable#1 ") != std::string::npos);
  CHECK(out.find("\n2017-03-17-service-unavailable#2 ") != std::string::npos);
}

TEST_CASE("on a terminal that is not UTF-8 the signs of pm are ASCII") {
  const auto in = [](const std::string& name, const std::string& locale) {
    auto given = with(with(terminal(80), "NO_COLOR", "1"), "LANG", "en_US.UTF-8");
    return show("webhooks", with(given, name, locale)).out;
  };
  const auto drawn = in("LC_ALL", "de_DE.utf8");
  CHECK(drawn.find("█ Investigating") != std::string::npos);
  CHECK(drawn == in("LC_ALL", ""));
  const auto ascii = in("LC_ALL", "C");
  CHECK(ascii.find("# Investigating") != std::string::npos);
  CHECK(ascii.find("= Identified") != std::string::npos);
  CHECK(ascii == in("LC_CTYPE", "en_US.ISO-8859-1"));
  auto disk = examples();
  const auto list = run_pm(disk, {"list"}, with(terminal(80), "LANG", "POSIX")).out;
  CHECK(list.find("* identified") != std::string::npos);
  auto piped = with(terminal(80), "LC_ALL", "C");
  piped.terminal.out = false;
  CHECK(show("webhooks", piped).out == drawn);
}

}  // namespace pm::tests::show_test
