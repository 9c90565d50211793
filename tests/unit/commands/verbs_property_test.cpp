// Random records in every way of writing, and verbs that add an item to a list: the record says
// what it said, and the item. A verb that fails leaves every byte.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "../yaml/random_record.hpp"
#include "catch.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/record_changes.hpp"
#include "run_pm.hpp"

namespace pm::tests::verbs_property_test {
namespace {

constexpr auto path = "incidents/2024-01-29-one.yaml";

/// A verb, the list that it adds to, and a key of the new item with its value.
struct Verb {
  std::string list;
  std::string key;
  std::string value;
  std::vector<std::string> words;
};

Verb random_verb(Dice& dice) {
  const std::vector<std::string> texts = {
      "Rolled back", "a: b", "# no comment", "- 'quoted' \"x\"", "Überlauf, 100 %", "two\nlines"};
  const auto text = dice.of(texts);
  const auto line = text.substr(0, text.find('\n'));
  const std::vector<std::string> times = {"2024-01-29 11:00Z", "2019-12-31 23:59Z",
                                          "2023-06-01 00:00+02:00"};
  const auto at = dice.of(times);
  switch (dice.roll(3)) {
    case 0:
      return {"timeline", "event", text, {"note", path, text, "--at", at}};
    case 1:
      return {"outages", "note", line, {"outage", path, at, "--note", line}};
    default:
      return {"actions", "title", line, {"actions", "add", path, line}};
  }
}

data::Value contents_of(const std::string& bytes) {
  const text::Source source("one.yaml", bytes);
  return yaml::contents(source);
}

/// Removes the only item of the list that has this value, and a list that is empty then.
bool take_out(data::Value& record, const Verb& verb) {
  auto* list = record.find(verb.list);
  if (list == nullptr) return false;
  auto& items = list->items.vector();
  const auto is_new = [&verb](const data::Value& item) {
    const auto* value = item.find(verb.key);
    return value != nullptr && (value->text == verb.value || value->text == verb.value + "\n");
  };
  const auto found = std::find_if(items.begin(), items.end(), is_new);
  if (found == items.end()) return false;
  items.erase(found);
  return true;
}

/// Removes lists that are empty: a key without a value says as much.
data::Value without_empty_list(data::Value record, const std::string& name) {
  std::erase_if(record.members.vector(), [&name](const data::Member& member) {
    return member.name == name && member.value.items.empty() && member.value.members.empty() &&
           member.value.text.empty();
  });
  return record;
}

}  // namespace

TEST_CASE(
    "timeline events, outages and actions are added to any record, and nothing else changes") {
  std::size_t written = 0;
  std::size_t rejected = 0;
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    Dice dice(seed);
    const auto before = random_yaml(dice, random_record(dice));
    const auto verb = random_verb(dice);
    MemoryDisk disk;
    disk.files["pm.yaml"] = "timezone: UTC\n";
    disk.files[path] = before;
    const auto ran = run_pm(disk, verb.words);
    CAPTURE(seed, verb.words, ran.err);
    if (ran.status != 0) {
      ++rejected;
      CHECK(disk.files[path] == before);
      continue;
    }
    ++written;
    auto after = contents_of(disk.files[path]);
    CHECK(take_out(after, verb));
    CHECK(without_empty_list(after, verb.list) ==
          without_empty_list(contents_of(before), verb.list));
  }
  CHECK(written > 100);
  CHECK(written + rejected == 400);
}

TEST_CASE("a dry run of any verb writes nothing and shows the change") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    Dice dice(seed);
    const auto before = random_yaml(dice, random_record(dice));
    auto verb = random_verb(dice);
    verb.words.emplace_back("--dry-run");
    MemoryDisk disk;
    disk.files["pm.yaml"] = "timezone: UTC\n";
    disk.files[path] = before;
    const auto ran = run_pm(disk, verb.words);
    CAPTURE(seed, verb.words, ran.err);
    CHECK(disk.files[path] == before);
    CHECK(disk.files.size() == 2);
    if (ran.status == 0) CHECK(ran.out.starts_with("--- "));
  }
}

}  // namespace pm::tests::verbs_property_test
