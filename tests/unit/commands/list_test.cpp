#include <algorithm>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "pm/text/utf8.hpp"
#include "run_pm.hpp"

namespace pm::tests::list_test {

// How `pm list` looks on a terminal, which its cases have none of.

using tests::run_pm;

namespace {

tests::MemoryDisk two_incidents() {
  tests::MemoryDisk disk;
  disk.files["pm.yaml"] = "timezone: UTC\n";
  disk.files["incidents/2025-12-31-engage.yaml"] =
      "title: Engage is slow for some of our clients in Europe\nseverity: S2\n"
      "updates:\n  - {at: 2025-12-31 21:19, phase: investigating}\n";
  disk.files["incidents/2025-11-02-login.yaml"] =
      "title: 障害のお知らせ\nseverity: S1\n"
      "times: {started: 2025-11-02 10:00, resolved: 2025-11-02 12:30}\n";
  return disk;
}

files::Terminal terminal(std::size_t columns) { return {.out = true, .columns = columns}; }

}  // namespace

TEST_CASE(
    "on a terminal a title is cut if the id does not tell it, and open incidents are coloured") {
  auto disk = two_incidents();
  const auto ran = run_pm(disk, {"list"}, {.terminal = terminal(80)});
  CHECK(ran.out ==
        "\x1b[2mID                 TITLE              SEV  STATE            DURATION  "
        "POSTMORTEM\x1b[0m\n"
        "\x1b[33m2025-12-31-engage  Engage is slow f…  S2   ● investigating  2h 41m    "
        "none\x1b[0m\n"
        "2025-11-02-login   障害のお知らせ     S1   resolved         2h 30m    none\n");
  CHECK(ran.err == "2 incidents, 1 open\n");
}

TEST_CASE("on a terminal that is to have no colours a list is plain") {
  auto disk = two_incidents();
  const auto ran = run_pm(disk, {"list", "--open"},
                          {.environment = {{"NO_COLOR", "1"}}, .terminal = terminal(80)});
  CHECK(ran.out ==
        "ID                 SEV  STARTED     STATE            DURATION  POSTMORTEM\n"
        "2025-12-31-engage  S2   2025-12-31  ● investigating  2h 41m    none\n");
}

TEST_CASE("in a pipe nothing of a list is cut") {
  auto disk = two_incidents();
  CHECK(run_pm(disk, {"list", "--open", "--format", "table"}).out ==
        "ID                 TITLE                                             SEV  STARTED     "
        "STATE            DURATION  POSTMORTEM\n"
        "2025-12-31-engage  Engage is slow for some of our clients in Europe  S2   2025-12-31  "
        "● investigating  2h 41m    none\n");
}

TEST_CASE("a terminal of 80 columns shows each of the examples on one line") {
  tests::MemoryDisk disk(std::string(PM_SOURCE_DIR) + "/examples");
  const auto columns_of = [&](std::size_t columns) {
    const auto ran =
        run_pm(disk, {"list"}, {.environment = {{"NO_COLOR", "1"}}, .terminal = terminal(columns)});
    std::size_t widest = 0;
    std::istringstream lines(ran.out);
    std::string heading;
    for (std::string line; std::getline(lines, line);) {
      if (heading.empty()) heading = line;
      widest = std::max(widest, text::width(line));
    }
    CHECK(widest <= columns);
    CHECK(ran.out.find("…") == std::string::npos);
    std::string words;
    std::istringstream all(heading);
    for (std::string word; all >> word;) words += (words.empty() ? "" : " ") + word;
    return words;
  };
  CHECK(columns_of(70) == "ID SEV STATE DURATION");
  CHECK(columns_of(80) == "ID SEV STATE DURATION POSTMORTEM");
  CHECK(columns_of(100) == "ID SEV STARTED STATE DURATION POSTMORTEM");
  CHECK(columns_of(130) == "ID SEV STARTED STATE DURATION POSTMORTEM AFFECTED");
  CHECK(columns_of(180) == "ID TITLE SEV STARTED STATE DURATION POSTMORTEM AFFECTED");
}

TEST_CASE("incidents that sort alike are all listed, in the order of their ids") {
  tests::MemoryDisk disk;
  for (int i = 0; i < 300; ++i)
    disk.files["incidents/i" + std::to_string(i) + ".yaml"] = "title: A\n";
  const auto ran = run_pm(disk, {"list", "--format", "ids", "--sort", "title"});
  CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 300);
  CHECK(ran.err == "300 incidents, 0 open\n");
}

}  // namespace pm::tests::list_test
