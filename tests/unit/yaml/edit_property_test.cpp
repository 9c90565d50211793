// Random records in every way of writing, and the examples written anew, under random edits: what
// the result says is the old record with the change, and no line is touched but those meant.

#include <algorithm>
#include <filesystem>
#include <set>

#include "accept.hpp"
#include "catch.hpp"
#include "edit_trial.hpp"
#include "random_record.hpp"

namespace pm::tests::edit_property_test {

using tests::Dice;
using yaml::Change;

namespace {

/// Every path of a value, but for the one of the whole record.
void collect(const data::Value& at, yaml::Path& way, std::vector<yaml::Path>& all) {
  const auto into = [&](yaml::Path::value_type step, const data::Value& value) {
    way.push_back(std::move(step));
    all.push_back(way);
    collect(value, way, all);
    way.pop_back();
  };
  for (std::size_t i = 0; i < at.items.size(); ++i) into(i, at.items[i]);
  for (const auto& [key, value] : at.members) into(key, value);
}

bool is_item(const yaml::Path& path) { return std::holds_alternative<std::size_t>(path.back()); }

std::size_t count_of(const data::Value& record, const std::string& list) {
  for (const auto& [key, value] : record.members) {
    if (key == list) return value.items.size();
  }
  return 0;
}

Change random_insert(Dice& dice, const data::Value& record) {
  const std::vector<std::string> lists = {"updates", "timeline", "labels", "outages", "actions"};
  const auto& list = dice.of(lists);
  return {.kind = Change::Kind::insert,
          .path = {list},
          .value = tests::random_entry(dice, list),
          .index = dice.roll(count_of(record, list) + 2)};
}

/// Of a key that may be missing, and what it is in.
Change random_key(Dice& dice, const data::Value& record) {
  Change change = {.value = tests::random_text(dice)};
  const auto actions = count_of(record, "actions");
  const auto updates = count_of(record, "updates");
  const std::vector<yaml::Path> paths = {
      {"times", "resolved"}, {"times", "detected"},     {"title"},
      {"severity"},          {"postmortem", "summary"}, {"postmortem", "Its own: words"},
      {"fields", "a", "b"},  {"postmortem", "authors"}};
  change.path = dice.of(paths);
  if (actions > 0 && dice.one_in(4)) change.path = {"actions", dice.roll(actions), "done"};
  if (updates > 0 && dice.one_in(4)) change.path = {"updates", dice.roll(updates), "message"};
  return change;
}

Change random_change(Dice& dice, const data::Value& record) {
  std::vector<yaml::Path> paths;
  yaml::Path way;
  collect(record, way, paths);
  const auto what = dice.roll(5);
  if (what == 0 || paths.empty()) return random_insert(dice, record);
  if (what == 1) return random_key(dice, record);
  const auto& path = dice.of(paths);
  if (what == 2) return {.kind = Change::Kind::remove, .path = path};
  const bool item = is_item(path);
  const bool entry = item && path.size() == 2 && dice.one_in(2);
  return {.kind = item ? Change::Kind::replace : Change::Kind::set,
          .path = path,
          .value = entry ? tests::random_entry(dice, std::get<std::string>(path[0]))
                         : tests::random_text(dice)};
}

}  // namespace

TEST_CASE("an edit of a random record changes what it says and the lines meant, and nothing else") {
  std::size_t cases = 0;
  for (std::uint32_t seed = 1; seed <= 900; ++seed) {
    Dice dice(seed);
    const auto record = tests::random_record(dice);
    const auto bytes = tests::random_yaml(dice, record);
    CAPTURE(seed);
    for (int i = 0; i < 4; ++i, ++cases) tests::expect_edit(bytes, random_change(dice, record));
  }
  CHECK(cases == 3600);
}

TEST_CASE("an edit of an example, as it is or written anew, changes the lines meant alone") {
  std::size_t cases = 0;
  const auto folder = std::filesystem::path(PM_SOURCE_DIR) / "examples" / "incidents";
  std::set<std::filesystem::path> paths;  // in one order on every system
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") paths.insert(entry.path());
  }
  for (const auto& path : paths) {
    const auto bytes = tests::bytes_of(path);
    auto record = tests::draft_of(bytes);
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
      Dice dice(seed);
      CAPTURE(path.filename().string(), seed);
      tests::expect_edit(bytes, random_change(dice, record));
      if (dice.one_in(2)) std::reverse(record.members.begin(), record.members.end());
      tests::expect_edit(tests::random_yaml(dice, record), random_change(dice, record));
      cases += 2;
    }
  }
  CHECK(cases >= 7 * 80);
}

}  // namespace pm::tests::edit_property_test
