// The reader of the usual YAML against yaml-cpp, which stays the judge of what a file means: where
// both read a text, their events are the same, with styles and places.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "../../../src/yaml/event.hpp"
#include "../../../src/yaml/scan.hpp"
#include "../../../src/yaml/subset.hpp"
#include "accept.hpp"
#include "catch.hpp"
#include "mutated_yaml.hpp"
#include "pm/yaml/read.hpp"
#include "pm/yaml/record.hpp"
#include "random_incident.hpp"
#include "random_record.hpp"

namespace pm::tests::subset_test {

using tests::Dice;
using yaml::Event;

namespace {

std::string kind_word(Event::Kind kind) {
  const std::vector<std::string> words = {"{", "}", "[", "]", "key", "scalar", "null", "alias"};
  return words[static_cast<std::size_t>(kind)];
}

/// Events in words, for the message of a failed test.
std::string drawn(const std::vector<Event>& events) {
  std::string out;
  for (const auto& event : events) {
    out += kind_word(event.kind) + " " + std::to_string(event.span.begin) + "-" +
           std::to_string(event.span.end) + " " + std::to_string(static_cast<int>(event.style)) +
           " `" + event.text + "`\n";
  }
  return out;
}

enum class Outcome { same, for_library, different };

/// Reads a text in both ways.
Outcome compared(const std::string& bytes) {
  const text::Source source("a.yaml", bytes);
  text::Report report;
  if (!yaml::scan(source, yaml::Language::yaml, report)) return Outcome::for_library;
  const auto events = yaml::parse_subset(source);
  if (!events) return Outcome::for_library;
  const auto expected = yaml::parse_with_library(source, report);
  if (expected == events) return Outcome::same;
  INFO("the text:\n" << bytes);
  INFO("yaml-cpp:\n" << (expected ? drawn(*expected) : "an error\n"));
  CHECK(drawn(*events) == (expected ? drawn(*expected) : "an error\n"));
  return Outcome::different;
}

std::vector<std::string> examples() {
  const auto folder = std::filesystem::path(PM_SOURCE_DIR) / "examples";
  std::set<std::filesystem::path> paths;  // in one order on every system
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") paths.insert(entry.path());
  }
  std::vector<std::string> texts;
  for (const auto& path : paths) texts.push_back(tests::bytes_of(path));
  return texts;
}

/// What to mutate: small texts, the examples, records in many hands, and records as pm writes them.
std::vector<std::string> seeds() {
  auto all = examples();
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    Dice dice(seed);
    all.push_back(tests::random_yaml(dice, tests::random_record(dice)));
    all.push_back(yaml::document(yaml::draft(tests::random_incident(dice), {})));
  }
  return all;
}

std::string random_text(Dice& dice, const std::vector<std::string>& whole) {
  if (dice.one_in(3)) return dice.of(tests::yaml_constructs());
  return tests::some_lines(dice, dice.of(whole));
}

/// The number of mutants; the environment asks for more.
std::uint32_t mutants() {
  const auto* asked = std::getenv("PM_MUTANTS");
  return asked == nullptr ? 20'000 : static_cast<std::uint32_t>(std::strtoul(asked, nullptr, 10));
}

}  // namespace

TEST_CASE("the subset is read with the values, styles and places of yaml-cpp") {
  for (const auto& text : tests::yaml_constructs()) CHECK(compared(text) != Outcome::different);
}

TEST_CASE("what is not in the subset is left to yaml-cpp") {
  for (const std::string text : {"a: &b c\n",
                                 "a: *b\n",
                                 "a: !!str b\n",
                                 "%YAML 1.2\n---\na: b\n",
                                 "a: b\n---\nc: d\n",
                                 "a: b\n...\n",
                                 "a: b\n  c\n",
                                 "a: \"b\n  c\"\n",
                                 "a: [b,\n  c]\n",
                                 "a: \"\\N\"\n",
                                 "a:\tb\n",
                                 "? a\n: b\n",
                                 "- a\n",
                                 "a\n",
                                 "",
                                 "# a\n",
                                 " a: b\n",
                                 "a: [b: c]\n",
                                 "a: {b}\n",
                                 "a: [b,]\n",
                                 "a: b: c\n",
                                 "null: a\n",
                                 "a: |\n    \n  b\n",
                                 "a: @b\n",
                                 "a:\n  b: c\n d: e\n",
                                 "a: [b\n",
                                 "a: \"b\n",
                                 "a: b\nc\n",
                                 "a: - b\n",
                                 "a: b\n\tc: d\n"}) {
    CAPTURE(text);
    CHECK(compared(text) == Outcome::for_library);
  }
}

TEST_CASE("the subset contains all examples and almost everything that pm writes") {
  for (const auto& text : examples()) CHECK(compared(text) == Outcome::same);
  std::size_t same = 0;
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    Dice dice(seed);
    const auto text = yaml::document(yaml::draft(tests::random_incident(dice), {}));
    if (compared(text) == Outcome::same) ++same;
  }
  CHECK(same >= 495);
}

TEST_CASE("mutated records are read with the values, styles and places of yaml-cpp") {
  const auto whole = seeds();
  const auto count = mutants();
  std::size_t same = 0;
  for (std::uint32_t seed = 1; seed <= count; ++seed) {
    Dice dice(seed);
    const auto outcome = compared(tests::mutated_yaml(dice, random_text(dice, whole)));
    CAPTURE(seed);
    REQUIRE(outcome != Outcome::different);
    if (outcome == Outcome::same) ++same;
  }
  // A test in which the subset rejects everything would show nothing.
  CHECK(same >= count / 8);
}

}  // namespace pm::tests::subset_test
