// All zones of the machine, as the program zdump of the system reads them.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "folder.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/zone.hpp"
#include "shell.hpp"

namespace pm::tests::zdump_test {

namespace {

int month_of(const std::string& name) {
  const std::string names = "JanFebMarAprMayJunJulAugSepOctNovDec";
  return static_cast<int>(names.find(name) / 3) + 1;
}

/// One line of `zdump -v`: `ZONE  Sun Mar 26 01:00:00 2017 UT = Sun Mar 26 02:00:00 2017 BST
/// isdst=1 gmtoff=3600`.
struct Line {
  std::string zone;
  time::Instant at;
  std::string letters;
  std::int64_t east = 0;
  bool whole = false;
};

Line read(const std::string& text) {
  std::istringstream in(text);
  std::string week_day;
  std::string month;
  std::string clock;
  std::string word;
  int day = 0;
  int year = 0;
  Line line;
  in >> line.zone >> week_day >> month >> day >> clock >> year >> word;
  if (!in || word != "UT" || clock.size() != 8 || year < 1 || year > 9999) return line;
  line.at = time::in_utc({.year = year,
                          .month = month_of(month),
                          .day = day,
                          .hour = std::stoi(clock.substr(0, 2)),
                          .minute = std::stoi(clock.substr(3, 2)),
                          .second = std::stoi(clock.substr(6, 2))});
  std::string offset;
  in >> word >> week_day >> month >> day >> clock >> year >> line.letters >> word >> offset;
  if (!in || !offset.starts_with("gmtoff=")) return line;
  line.east = std::stoll(offset.substr(7));
  line.whole = true;
  return line;
}

/// A tenth of the zones: zdump takes long for all, which `PM_ZDUMP=all` asks for.
std::set<std::string> some_of(const std::set<std::string>& names) {
  const auto* asked = std::getenv("PM_ZDUMP");
  if (asked != nullptr && std::string(asked) == "all") return names;
  std::set<std::string> some;
  std::size_t number = 0;
  for (const auto& name : names) {
    if (number++ % 10 == 0) some.insert(name);
  }
  return some;
}

std::set<std::string> zones_of_the_machine() {
  std::set<std::string> names;
  const std::filesystem::path folder = "/usr/share/zoneinfo";
  if (!std::filesystem::exists(folder)) return names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto name = entry.path().lexically_relative(folder).generic_string();
    // The copies in `posix/` and `right/` are no zones of pm, and searching a near name takes time.
    const bool may_be_zone = name.front() >= 'A' && name.front() <= 'Z' && name != "Factory";
    if (may_be_zone && entry.is_regular_file() && time::find_zone(name)) names.insert(name);
  }
  return names;
}

}  // namespace

TEST_CASE("zones of the machine have the changes that zdump prints") {
  const auto zones = some_of(zones_of_the_machine());
  const tests::Folder folder;
  if (zones.empty() || tests::shell(folder.path(), "zdump -v UTC").status != 0) {
    WARN("there is no zdump, or no zone: not tested");
    return;
  }
  std::string script = "zdump -v -c 1840,2045";
  for (const auto& zone : zones) script += " " + zone;
  script += " > changes";
  REQUIRE(tests::shell(folder.path(), script).status == 0);
  std::istringstream printed(folder.bytes("changes"));
  std::size_t compared = 0;
  std::size_t different = 0;
  for (std::string text; std::getline(printed, text);) {
    const auto line = read(text);
    if (!line.whole) continue;
    const auto zone = time::find_zone(line.zone);
    REQUIRE(zone);
    const auto offset = zone->at(line.at);
    ++compared;
    // pm shows names without letters as offsets: "+04:00".
    const bool has_letters = line.letters.find_first_of("+-0123456789") == std::string::npos;
    const bool same = offset.east == line.east * time::seconds &&
                      (!has_letters || offset.abbreviation == line.letters);
    if (same || ++different > 20) continue;
    CAPTURE(text, offset.east, offset.abbreviation);
    CHECK(same);
  }
  CHECK(different == 0);
  CHECK(compared > 20 * zones.size());
}

}  // namespace pm::tests::zdump_test
