#include "pm/view/keys.hpp"

#include <fstream>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "examples.hpp"

namespace pm::view::keys_test {
namespace {

using Paths = std::set<std::string>;

bool is_of(const data::Value& data, Kind kind) {
  switch (kind) {
    case Kind::text:
      return data.is_text();
    case Kind::prose:
      return data.is_prose();
    case Kind::number:
      return data.kind == data::Kind::number;
    case Kind::flag:
      return data.kind == data::Kind::flag;
    case Kind::object:
    case Kind::open:
      return data.is_mapping();
    case Kind::list:
      return data.is_list();
  }
  return false;
}

/// What a walk over data and its tables finds.
struct Findings {
  std::string wrong;  ///< lines that say what does not agree
  Paths seen;         ///< the keys that had a value
};

void walk(const data::Value& data, std::span<const Key> keys, const std::string& path,
          Findings& found);

void walk_value(const data::Value& value, const Key& key, const std::string& path,
                Findings& found) {
  if (value.is_null() && key.kind != Kind::list && key.kind != Kind::flag) return;
  if (!is_of(value, key.kind)) {
    found.wrong += path + " is of another kind than its table says\n";
    return;
  }
  if (key.kind == Kind::prose && value.below != key.below) {
    found.wrong += path + " stands under another level than its table says\n";
  }
  if (!value.is_list() || !value.items.empty()) found.seen.insert(path);
  if (key.kind == Kind::object) walk(value, key.members, path + ".", found);
  for (const auto& item : value.items) {
    if (key.members.empty() && !item.is_text()) found.wrong += path + " has no texts\n";
    if (!key.members.empty()) walk(item, key.members, path + ".", found);
  }
}

void walk(const data::Value& data, std::span<const Key> keys, const std::string& path,
          Findings& found) {
  if (!data.is_mapping()) {
    found.wrong += path + " is no object\n";
    return;
  }
  Paths named;
  for (const auto& key : keys) {
    const std::string name(key.name);
    named.insert(name);
    const auto* const value = data.find(name);
    if (value == nullptr) {
      found.wrong += path + name + " is in the table and not in the data\n";
    } else {
      walk_value(*value, key, path + name, found);
    }
  }
  Paths given;
  for (const auto& [name, value] : data.members) {
    if (!named.contains(name)) found.wrong += path + name + " is in the data and in no table\n";
    if (!given.insert(name).second) found.wrong += path + name + " is there twice\n";
  }
}

void add_paths(std::span<const Key> keys, const std::string& path, Paths& paths) {
  for (const auto& key : keys) {
    paths.insert(path + std::string(key.name));
    add_paths(key.members, path + std::string(key.name) + ".", paths);
  }
}

Findings findings(const std::vector<data::Value>& examples) {
  Findings found;
  for (const auto& data : examples) walk(data, keys(), "", found);
  return found;
}

model::Incident everything_resolved() {
  auto incident = everything();
  incident.times.resolved = tests::at("2024-05-01 11:20");
  incident.updates[1].message.reset();
  for (auto& outage : incident.outages) outage.to = tests::at("2024-05-01 10:50");
  return incident;
}

std::string_view word(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "string";
    case Kind::prose:
      return "prose";
    case Kind::number:
      return "number";
    case Kind::flag:
      return "boolean";
    case Kind::object:
      return "object";
    case Kind::list:
      return "list";
    case Kind::open:
      return "free";
  }
  return "";
}

/// A table of keys as the page has it.
std::string rows(std::span<const Key> keys) {
  std::string text;
  for (const auto& key : keys) {
    text += "| `" + std::string(key.name) + "` | " + std::string(word(key.kind)) + " | " +
            std::string(key.summary) + " |\n";
  }
  return text;
}

std::string tables_missing_from(const std::string& page, std::span<const Key> keys) {
  const auto wanted = rows(keys);
  auto missing = page.find(wanted) == std::string::npos ? wanted + "\n" : std::string();
  for (const auto& key : keys) {
    if (!key.members.empty()) missing += tables_missing_from(page, key.members);
  }
  return missing;
}

std::string file(const std::string& path) {
  std::ifstream in(std::string(PM_SOURCE_DIR) + "/" + path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("every key of a bare record is in the tables, with its kind") {
  model::Incident bare;
  bare.id = "bare";
  CHECK(findings({view_of(bare)}).wrong.empty());
}

TEST_CASE("a full record has every key of the tables and no other") {
  auto dated = everything_resolved();
  dated.actions[0].due = dated.actions[0].done = tests::at("2024-06-01 12:00");
  dated.postmortem.published = tests::at("2024-06-01 12:00");
  const auto found =
      findings({view_of(everything(), "2024-05-01 12:00", full_config()),
                view_of(everything_resolved(), "2024-05-01 12:00", full_config()), view_of(dated)});
  CHECK(found.wrong.empty());
  Paths all;
  add_paths(keys(), "", all);
  std::string missing;
  for (const auto& path : all) {
    // A length of its own, such as that of an outage, has neither name nor definition, and an
    // event has no phase: the tables are shared with things that do. Only long timelines are
    // folded.
    const bool unnamed = path.find("length.") != std::string::npos;
    const bool shared = path.starts_with("events.") || path.starts_with("last_update.") ||
                        path == "timeline_days.summary";
    if (!unnamed && !shared && !found.seen.contains(path)) missing += path + "\n";
  }
  CHECK(missing == "");
}

TEST_CASE("docs/templates.md has every table of keys, with kinds and meanings") {
  const auto page = file("docs/templates.md");
  CHECK(tables_missing_from(page, keys()) == "");
}

}  // namespace pm::view::keys_test
