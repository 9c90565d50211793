#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "catch.hpp"
#include "dice.hpp"
#include "pm/checks/run.hpp"
#include "pm/model/format.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/edit.hpp"
#include "pm/yaml/read.hpp"
#include "pm/yaml/record.hpp"
#include "random_incident.hpp"
#include "run_pm.hpp"
#include "writing_fixture.hpp"

namespace pm::tests::set_test {

// `pm set` over every field of the lists: nothing here names one.

namespace {

using data::Value;
using model::FormatKey;
using model::Shape;

constexpr auto path = "incidents/2024-01-29-one.yaml";
constexpr auto other = "2024-01-01-other";

/// A command line, and what it changes in a record.
struct Setting {
  std::string pattern;  ///< the key with `N` for numbers
  std::vector<std::string> arguments;
  yaml::Path path;
  Value value;
};

/// Texts that `pm set` keeps as they are: other blanks and controls become one blank.
bool is_plain(const std::string& text) {
  const auto is_control = [](unsigned char c) { return c < ' ' || c == 0x7F; };
  return !text.empty() && text.front() != ' ' && text.back() != ' ' &&
         text.find("  ") == std::string::npos && std::none_of(text.begin(), text.end(), is_control);
}

/// Names that can be a part of a key, or of `NAME=STATUS`.
bool is_plain_name(const std::string& text) {
  return is_plain(text) && text.find_first_of("=,.+-") == std::string::npos;
}

bool is_plain_prose(const std::string& text) {
  return !text.empty() && text.find_first_of(" \t\n") != 0 &&
         text.find_first_of("\r\f\v") == std::string::npos &&
         text.find("\xEF\xBB\xBF") == std::string::npos &&
         text.find_last_not_of(" \t\n") != std::string::npos;
}

/// Gathers a setting for each key that a record can get from another one.
class Settings {
 public:
  std::vector<Setting> all;

  void gather(const std::vector<FormatKey>& keys, const Value* target, const Value& donor,
              const Setting& above) {
    for (const auto& key : keys) {
      const auto* value = donor.find(key.name);
      if (value == nullptr) continue;
      auto here = above;
      const auto dot = here.pattern.empty() ? "" : ".";
      here.pattern += fmt::format("{}{}", dot, key.name);
      here.arguments[0] += fmt::format("{}{}", dot, key.name);
      here.path.emplace_back(std::string(key.name));
      const auto* present = target != nullptr ? target->find(key.name) : nullptr;
      gather_value(key, present, *value, here);
    }
  }

 private:
  void gather_value(const FormatKey& key, const Value* present, const Value& value,
                    const Setting& here) {
    switch (key.shape) {
      case Shape::mapping:
        return gather(key.members, present, value, here);
      case Shape::list:
        return gather_items(key, present, value, here);
      case Shape::texts:
      case Shape::names:
      case Shape::relation:
        return add_list(value, here);
      case Shape::statuses:
      case Shape::roles:
      case Shape::headings:
      case Shape::free:
        return add_entries(value, here);
      default:
        if (key.shape == Shape::prose ? is_plain_prose(value.text) : is_plain(value.text))
          add(here, value.text, value);
    }
  }

  void gather_items(const FormatKey& key, const Value* present, const Value& value,
                    const Setting& here) {
    for (std::size_t i = 0; present != nullptr && i < present->items.size(); ++i) {
      if (i == value.items.size()) return;
      auto item = here;
      item.pattern += ".N";
      item.arguments[0] += fmt::format(".{}", i + 1);
      item.path.emplace_back(i);
      gather(key.members, &present->items[i], value.items[i], item);
    }
  }

  void add(Setting setting, const std::string& text, const Value& value) {
    setting.arguments[0] += "=" + text;
    setting.value = value;
    all.push_back(std::move(setting));
  }

  /// The first value sets the list, and the others are added.
  void add_list(const Value& value, const Setting& here) {
    Setting setting = here;
    const auto name = here.arguments[0];
    setting.arguments.clear();
    std::set<std::string> seen;
    for (const auto& item : value.items) {
      auto text = item.text;
      if (item.is_mapping() && item.members.size() == 1 && item.members[0].value.is_text())
        text = fmt::format("{}:{}", item.members[0].name, item.members[0].value.text);
      else if (!is_plain_name(text))
        return;
      if (!seen.insert(text).second) return;
      setting.arguments.push_back(
          fmt::format("{}{}={}", name, setting.arguments.empty() ? "" : "+", text));
    }
    setting.value = value;
    if (!setting.arguments.empty()) all.push_back(std::move(setting));
  }

  void add_entries(const Value& value, const Setting& here) {
    for (const auto& [name, below] : value.members) {
      if (!is_plain_name(name) || below.is_collection() || !is_plain(below.text)) continue;
      auto entry = here;
      entry.arguments[0] += "." + name;
      entry.path.emplace_back(name);
      add(std::move(entry), below.text, below);
    }
  }
};

/// Puts a value into a mapping, as the file would contain it.
void put(Value& record, const yaml::Path& path, const Value& value) {
  auto* node = &record;
  for (const auto& step : path) {
    if (const auto* index = std::get_if<std::size_t>(&step)) {
      node = &node->items[*index];
      continue;
    }
    const auto& key = std::get<std::string>(step);
    auto* found = node->find(key);
    if (found == nullptr) {
      node->set(key, data::mapping());
      found = node->find(key);
    }
    node = found;
  }
  *node = value;
}

/// Every rule off that can be: values of any kind are set, not only good ones.
std::string settings_without_checks() {
  std::string text = "checks:\n";
  for (const auto* check : checks::all())
    if (!check->fixed) text += fmt::format("  {}: off\n", check->rule);
  return text;
}

/// What a record says, in normal form. A new section goes to its place among the keys of the
/// format.
std::string normal_form(const std::string& text) {
  const text::Source source("record", text);
  text::Report report;
  auto incident = yaml::read_incident(source, nullptr, "2024-01-29-one", {}, report);
  auto& sections = incident.postmortem.sections;
  std::stable_sort(sections.begin(), sections.end(),
                   [](const auto& a, const auto& b) { return a.key.value < b.key.value; });
  return yaml::document(yaml::draft(incident, {}));
}

struct Trial {
  Value target;
  std::vector<Setting> settings;
};

/// A random record, and values for it from another one.
Trial random_trial(Dice& dice) {
  auto donor = random_incident(dice);
  for (auto& relation : donor.related) relation.id.value = other;
  Trial trial = {.target = yaml::draft(random_incident(dice), {}), .settings = {}};
  Settings settings;
  settings.gather(model::incident_format(), &trial.target, yaml::draft(donor, {}),
                  {.pattern = {}, .arguments = {""}, .path = {}, .value = {}});
  trial.settings = std::move(settings.all);
  return trial;
}

/// Runs `pm set` on a record. Returns the record in normal form, or what pm printed.
std::string after_set(const Value& record, const std::vector<std::string>& arguments) {
  MemoryDisk disk;
  disk.files["pm.yaml"] = settings_without_checks();
  disk.files[fmt::format("incidents/{}.yaml", other)] = "title: Other\n";
  disk.files[path] = yaml::document(record);
  std::vector<std::string> words = {"set", path};
  words.insert(words.end(), arguments.begin(), arguments.end());
  const auto ran = run_pm(disk, words);
  return ran.status == 0 ? normal_form(disk.files[path]) : ran.err;
}

/// The keys of the format that hold a value of their own.
void add_patterns(const std::vector<FormatKey>& keys, const std::string& above,
                  std::set<std::string>& into) {
  for (const auto& key : keys) {
    const auto name = above + std::string(key.name);
    if (key.members.empty()) into.insert(name);
    add_patterns(key.members, name + (key.shape == Shape::list ? ".N." : "."), into);
  }
}

}  // namespace

TEST_CASE("a value of every field that pm set writes is read back, and no other changes") {
  constexpr std::size_t enough = 3;
  Dice dice(20240129);
  std::map<std::string, std::size_t> tried;
  for (int round = 0; round < 150; ++round) {
    const auto trial = random_trial(dice);
    for (const auto& setting : trial.settings) {
      if (++tried[setting.pattern] > enough) continue;
      auto expected = trial.target;
      put(expected, setting.path, setting.value);
      CAPTURE(round, setting.arguments);
      CHECK(after_set(trial.target, setting.arguments) == normal_form(yaml::document(expected)));
    }
  }
  std::set<std::string> patterns;
  add_patterns(model::incident_format(), "", patterns);
  for (const auto& [pattern, count] : tried) patterns.erase(pattern);
  CHECK(patterns == std::set<std::string>());
}

TEST_CASE("many values are set in one revision as if one after the other") {
  Dice dice(4711);
  for (int round = 0; round < 10; ++round) {
    const auto trial = random_trial(dice);
    auto expected = trial.target;
    std::vector<std::string> arguments;
    for (const auto& setting : trial.settings) {
      put(expected, setting.path, setting.value);
      arguments.insert(arguments.end(), setting.arguments.begin(), setting.arguments.end());
    }
    if (arguments.empty()) continue;
    CAPTURE(round);
    CHECK(after_set(trial.target, arguments) == normal_form(yaml::document(expected)));
  }
}

TEST_CASE("what is added to a list and taken away again leaves the bytes of the record") {
  MemoryDisk disk;
  const std::string first =
      "title: One\nlabels: [a, \"b\"]  # two\ncomponents:\n  - Login\n  - Cloud: [Web]\n";
  disk.files[path] = first;
  CHECK(run_pm(disk, {"set", path, "labels+=c", "components+=API"}).status == 0);
  CHECK(disk.files[path] != first);
  CHECK(run_pm(disk, {"set", path, "labels-=c", "components-=API"}).status == 0);
  CHECK(disk.files[path] == first);
}

TEST_CASE("an incident without a key lists the keys, as nothing does") {
  MemoryDisk disk;
  disk.files[path] = "title: One\n";
  const auto keys = run_pm(disk, {"set"});
  CHECK(keys.status == 0);
  CHECK(keys.out.starts_with("  title "));
  CHECK(run_pm(disk, {"set", "one"}).out == keys.out);
}

TEST_CASE("values are committed under a message that names their keys") {
  Fixture at;
  const auto ran = at.pm({"set", "mode=drill", "labels+=disk", "labels+=db", "--commit"});
  CHECK(ran.status == 0);
  CHECK(ran.err ==
        "2024-01-29-engage-is-down: mode=drill, labels+=disk, labels+=db\n"
        "git says so\n"
        "committed: incident(engage-is-down): set mode, labels\n");
}

TEST_CASE("nobody is asked about a component while pm holds the lock") {
  Fixture at;
  at.given.in = "\n";
  const auto ran = at.at_terminal({"set", "components+=Web,API"});
  CHECK(ran.status == 2);
  CHECK(ran.err.starts_with("error[usage]: `components+=`: `Web,API` has a comma\n"));
  CHECK(at.record() == open_record);
}

}  // namespace pm::tests::set_test
