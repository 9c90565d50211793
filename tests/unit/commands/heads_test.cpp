// The cache of heads: commands read no settled record twice, and whatever happens to the cache or
// to the records, they print the same as without it.

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dice.hpp"
#include "memory_disk.hpp"
#include "run_pm.hpp"

namespace pm::tests::heads_test {

using tests::Dice;
using tests::MemoryDisk;

namespace {

const std::string cache_folder = "/home/robin/.cache/pm/";

MemoryDisk examples() { return MemoryDisk(std::string(PM_SOURCE_DIR) + "/examples"); }

tests::Given at_home(int year = 2026) {
  return {.environment = {{"HOME", "/home/robin"}}, .now = time::in_utc({.year = year})};
}

std::string* cache_of(MemoryDisk& disk) {
  const auto found = disk.files.lower_bound(cache_folder);
  const bool is_cache = found != disk.files.end() && found->first.starts_with(cache_folder);
  return is_cache ? &found->second : nullptr;
}

std::size_t reads_of(MemoryDisk& disk, const std::vector<std::string>& arguments) {
  const std::size_t before = *disk.reads;
  static_cast<void>(tests::run_pm(disk, arguments, at_home()));
  return *disk.reads - before;
}

std::string printed(const tests::Ran& ran) {
  return std::to_string(ran.status) + "\n" + ran.out + "\n" + ran.err;
}

/// The same run with the cache and without any; the cache then is as that run left it.
void check_same(MemoryDisk& disk, const std::vector<std::string>& arguments, int year) {
  auto without = disk;
  std::erase_if(without.files, [](const auto& file) { return file.first.starts_with("/home"); });
  const auto expected =
      tests::run_pm(without, arguments, {.environment = {}, .now = time::in_utc({.year = year})});
  CHECK(printed(tests::run_pm(disk, arguments, at_home(year))) == printed(expected));
}

void change_a_record(Dice& dice, MemoryDisk& disk) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : disk.files) {
    if (path.starts_with("incidents/")) paths.push_back(path);
  }
  const auto path = dice.of(paths);
  auto& bytes = disk.files[path];
  switch (dice.roll(6)) {
    case 0:
      bytes[dice.roll(bytes.size())] = static_cast<char>('a' + dice.roll(26));
      break;
    case 1:
      bytes.insert(bytes.find('\n') + 1, "severity: S" + std::to_string(1 + dice.roll(5)) + "\n");
      break;
    case 2:
      disk.files["incidents/2023-01-0" + std::to_string(1 + dice.roll(9)) + "-copy.yaml"] = bytes;
      break;
    case 3:
      if (paths.size() > 4) disk.files.erase(path);
      break;
    case 4:
      disk.files["incidents/2025-05-10-database-move.md"] =
          "# Database\n\n## Summary\n\nText " + std::to_string(dice.roll(99)) + ".\n";
      break;
    default:
      disk.files["pm.yaml"] += "# " + std::to_string(dice.roll(9)) + "\n";
      break;
  }
}

void damage_the_cache(Dice& dice, MemoryDisk& disk) {
  auto* cache = cache_of(disk);
  if (cache == nullptr || cache->empty()) return;
  if (dice.one_in(3)) {
    cache->resize(dice.roll(cache->size()));
  } else {
    (*cache)[dice.roll(cache->size())] ^= static_cast<char>(1 + dice.roll(255));
  }
}

}  // namespace

TEST_CASE("commands read settled records once, and others every time") {
  auto disk = examples();
  const auto records = static_cast<std::size_t>(
      std::count_if(disk.files.begin(), disk.files.end(),
                    [](const auto& file) { return file.first.ends_with(".yaml"); }));
  CHECK(reads_of(disk, {"list"}) >= records);
  REQUIRE(cache_of(disk) != nullptr);
  const auto first = *cache_of(disk);
  // pm.yaml, the cache, and the records that are not settled.
  const auto warm = reads_of(disk, {"list"});
  CHECK(warm <= 4);
  CHECK(reads_of(disk, {"update", "-m", "More", "--dry-run"}) < records);
  CHECK(*cache_of(disk) == first);
  disk.files["incidents/2018-10-11-system-outage.yaml"] += "# A comment\n";
  CHECK(reads_of(disk, {"list"}) == warm + 1);
  CHECK(reads_of(disk, {"list"}) == warm);
  disk.files["pm.yaml"] += "# Another comment\n";
  CHECK(reads_of(disk, {"list"}) > records);
}

TEST_CASE("an incident that has not ended at the time of the command is not taken as ended") {
  auto disk = examples();
  for (const int year : {2026, 2017, 2019, 2026}) {
    CAPTURE(year);
    check_same(disk, {"list"}, year);
    check_same(disk, {"show"}, year);
  }
}

TEST_CASE("without git and a home directory there is no cache, and in git it is in git's folder") {
  auto disk = examples();
  const auto before = disk.files;
  static_cast<void>(tests::run_pm(disk, {"list"}));
  CHECK(disk.files == before);
  disk.files[".git/HEAD"] = "ref: refs/heads/main\n";
  static_cast<void>(tests::run_pm(disk, {"list"}, at_home()));
  CHECK(cache_of(disk) == nullptr);
  CHECK(disk.files.lower_bound(".git/pm/heads-")->first.starts_with(".git/pm/heads-"));
}

TEST_CASE("random edits of records and damage of the cache change nothing that pm prints") {
  const std::vector<std::vector<std::string>> commands = {
      {"list"},
      {"list", "--format", "json"},
      {"list", "--since", "2018-01-01", "--postmortem", "published"},
      {"list", "--severity", "S1", "--sort", "-duration"},
      {"list", "--grep", "database"},
      {"show"},
      {"update", "-m", "More", "--dry-run"},
      {"new", "System outage", "--dry-run"},
  };
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    Dice dice(seed);
    auto disk = examples();
    for (int step = 0; step < 8; ++step) {
      CAPTURE(seed, step);
      if (dice.one_in(2)) change_a_record(dice, disk);
      if (dice.one_in(4)) damage_the_cache(dice, disk);
      if (dice.one_in(8))
        std::erase_if(disk.files,
                      [](const auto& file) { return file.first.starts_with(cache_folder); });
      const std::vector<int> years = {2026, 2026, 2026, 2027, 2018};
      check_same(disk, dice.of(commands), dice.of(years));
    }
  }
}

}  // namespace pm::tests::heads_test
