// Two records that are right merge to one that is right, or to a conflict.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "catch.hpp"
#include "dice.hpp"
#include "pm/checks/run.hpp"
#include "pm/model/incident.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/conflicts.hpp"
#include "pm/time/civil.hpp"
#include "pm/work/merge.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests::merge_rules_test {

namespace {

const auto now = time::in_utc({.year = 2025});

/// The merged text, and below it a line for each conflict.
std::string merged(const std::string& base, const std::string& ours, const std::string& theirs) {
  const text::Source b("base", base), o("ours", ours), t("theirs", theirs);
  const auto result = work::merged_record({b, o, t}, {}, now, {});
  if (!result) return "nothing";
  auto text = result->text;
  for (const auto& field : result->conflicts) text += "conflict in " + field + "\n";
  return text;
}

std::vector<std::string> errors(const std::string& record) {
  const text::Source source("record", record);
  text::Report report;
  const auto incident = yaml::read_incident(source, nullptr, "record", {}, report);
  const model::Config config;
  checks::run({.incident = incident, .config = config, .now = now}, report);
  std::vector<std::string> found;
  for (const auto& each : report.all()) {
    if (each.level == text::Level::error) found.push_back(each.message);
  }
  return found;
}

std::string update(const std::string& clock, const std::string& phase) {
  return fmt::format("  - {{at: 2024-01-29T{}Z, phase: {}}}\n", clock, phase);
}

const std::string begin = "title: Engage is down\nupdates:\n" + update("11:00", "investigating");

}  // namespace

TEST_CASE("an update after the end that the other side posted is a conflict around both") {
  CHECK(merged(begin, begin + update("12:00", "resolved"), begin + update("12:30", "monitoring")) ==
        begin + "<<<<<<< ours\n" + update("12:00", "resolved") + "=======\n" +
            update("12:30", "monitoring") +
            ">>>>>>> theirs\n"
            "conflict in updates[2024-01-29T12:00Z]\n"
            "conflict in updates[2024-01-29T12:30Z]\n");
}

TEST_CASE("entries between the two stay outside of the conflicts") {
  const auto common = update("11:10", "identified");
  CHECK(merged(begin + common, begin + common + update("12:00", "resolved"),
               begin + common + update("11:30", "update") + update("12:30", "monitoring")) ==
        begin + common + update("11:30", "update") + "<<<<<<< ours\n" +
            update("12:00", "resolved") + "=======\n" + update("12:30", "monitoring") +
            ">>>>>>> theirs\n"
            "conflict in updates[2024-01-29T12:00Z]\n"
            "conflict in updates[2024-01-29T12:30Z]\n");
}

TEST_CASE("key moments that contradict each other are conflicts") {
  const std::string times = "title: t\ntimes:\n  detected: 2024-01-29T11:05Z\n";
  CHECK(merged(times, times + "  resolved: 2024-01-29T12:00Z\n",
               times + "  started: 2024-01-29T12:30Z\n")
            .find("<<<<<<< ours\n  resolved: 2024-01-29T12:00Z\n=======\n"
                  "  started: 2024-01-29T12:30Z\n>>>>>>> theirs\n") != std::string::npos);
}

TEST_CASE("a key moment and an update that contradict each other are both in conflict") {
  const auto ours = "title: Engage is down\ntimes:\n  resolved: 2024-01-29T10:00Z\nupdates:\n";
  const auto base = "title: Engage is down\n";
  const auto theirs = begin;
  const auto result = merged(base, ours + update("09:00", "investigating"), theirs);
  const auto clean = text::conflicts(result).empty();
  CHECK((!clean || errors(result).empty()));
}

TEST_CASE("an error that one side has already is no conflict") {
  const auto wrong = begin + update("12:00", "resolved") + update("12:30", "monitoring");
  CHECK(merged(begin, wrong, begin + update("11:30", "identified")) ==
        begin + update("11:30", "identified") + update("12:00", "resolved") +
            update("12:30", "monitoring"));
}

TEST_CASE("the same instant in two notations with the same text stands once") {
  const auto entry = [](const std::string& at) {
    return "  - {at: '" + at + "', phase: identified, message: Found.}\n";
  };
  CHECK(merged(begin, begin + entry("2024-01-29 12:00Z"),
               begin + entry("2024-01-29T13:00+01:00")) == begin + entry("2024-01-29 12:00Z"));
  // Other words at that instant are another update.
  CHECK(merged(begin, begin + entry("2024-01-29 12:00Z"), begin + update("12:00", "identified")) ==
        begin + entry("2024-01-29 12:00Z") + update("12:00", "identified"));
}

TEST_CASE("another notation of the same time is no change") {
  const std::string times = "title: t\ntimes:\n  started: 2024-01-29T11:00Z\n";
  CHECK(merged(times, "title: t\ntimes:\n  started: 2024-01-29 12:00+01:00\n",
               "title: t\ntimes:\n  started: 2024-01-29T11:30Z\n") ==
        "title: t\ntimes:\n  started: 2024-01-29T11:30Z\n");
}

TEST_CASE("a mapping that one side emptied merges by keys with what the other added") {
  const std::string base = "title: t\ntimes:\n  started: 2024-01-29T11:00Z\n";
  const std::string added = base + "  detected: 2024-01-29T11:05Z\n";
  const std::string expected = "title: t\ntimes:\n  detected: 2024-01-29T11:05Z\n";
  CHECK(merged(base, "title: t\n", added) == expected);
  CHECK(merged(base, "title: t\ntimes: {}\n", added) == expected);
  CHECK(merged(base, "title: t\ntimes:\n", added) == expected);
  CHECK(merged(base, added, "title: t\ntimes:\n") == expected);
  CHECK(merged(base, added, "title: t\n") == expected);
  // What the other side changed is not gone in silence.
  CHECK(merged(base, "title: t\n", "title: t\ntimes:\n  started: 2024-01-29T11:30Z\n")
            .ends_with("conflict in times.started\n"));
}

namespace {

/// A record at random, as a list of updates and key moments, in a text that is right or not.
class Made {
 public:
  void add_update(Dice& dice, const std::string& author) {
    static const std::vector<std::string> phases = {"investigating", "identified", "monitoring",
                                                    "update", "resolved"};
    const auto minute = 1 + dice.roll(300);
    updates_.push_back(
        {minute, fmt::format("  - at: 2024-01-29T{:02}:{:02}Z\n    phase: {}\n"
                             "    message: {} at {}\n",
                             9 + minute / 60, minute % 60, dice.of(phases), author, minute)});
  }
  void add_time(Dice& dice) {
    static const std::vector<std::string> names = {"started", "detected", "acknowledged",
                                                   "mitigated", "resolved"};
    const auto minute = dice.roll(400);
    times_[dice.of(names)] = fmt::format("2024-01-29T{:02}:{:02}Z", 8 + minute / 60, minute % 60);
  }
  void remove(Dice& dice) {
    if (updates_.size() > 1)
      updates_.erase(updates_.begin() + static_cast<int>(dice.roll(updates_.size())));
    if (!times_.empty() && dice.one_in(3)) times_.erase(times_.begin());
  }
  void edit(Dice& dice, const std::string& author) {
    for (auto count = 1 + dice.roll(2); count > 0; --count) {
      if (dice.one_in(8))
        remove(dice);
      else if (dice.one_in(3))
        add_time(dice);
      else
        add_update(dice, author);
    }
  }
  [[nodiscard]] std::string text() const {
    auto sorted = updates_;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::string text = "title: Engage is down\n";
    if (!times_.empty()) text += "times:\n";
    for (const auto& [name, time] : times_) text += "  " + name + ": " + time + "\n";
    if (!sorted.empty()) text += "updates:\n";
    for (const auto& [minute, lines] : sorted) text += lines;
    return text;
  }

 private:
  std::vector<std::pair<std::size_t, std::string>> updates_;
  std::map<std::string, std::string> times_;
};

/// Resolves all conflicts of a text for one side.
std::string resolved(const std::string& text, bool ours) {
  std::string out;
  std::size_t done = 0;
  for (const auto& conflict : text::conflicts(text)) {
    out += text.substr(done, conflict.whole.begin - done);
    out += ours ? conflict.ours : conflict.theirs;
    done = conflict.whole.end;
  }
  return out + text.substr(done);
}

/// Draws a version until it is right, so that both sides have passed `pm check`.
bool draw(Made& made, Dice& dice, const std::string& author, const Made& from) {
  for (int tries = 0; tries < 20; ++tries) {
    made = from;
    made.edit(dice, author);
    if (errors(made.text()).empty()) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("records that are right merge to one that is right, and lose nothing") {
  const std::uint32_t wanted = std::getenv("PM_LONG") != nullptr ? 10'000 : 400;
  std::uint32_t merges = 0, conflicts = 0;
  for (std::uint32_t seed = 0; merges < wanted; ++seed) {
    Dice dice(seed);
    Made nothing, base, ours, theirs;
    nothing.add_update(dice, "base");
    if (!draw(base, dice, "base", nothing) || !draw(ours, dice, "ours", base) ||
        !draw(theirs, dice, "theirs", base))
      continue;
    ++merges;
    const text::Source b("base", base.text()), o("ours", ours.text()), t("theirs", theirs.text());
    const auto result = work::merged_record({b, o, t}, {}, now, {});
    INFO("seed " << seed << "\n"
                 << base.text() << "---\n"
                 << ours.text() << "---\n"
                 << theirs.text() << "---\n"
                 << (result ? result->text : "nothing"));
    REQUIRE(result);
    if (!result->conflicts.empty()) ++conflicts;
    CHECK(result->conflicts.empty() == text::conflicts(result->text).empty());
    CHECK(errors(resolved(result->text, true)).empty());
    CHECK(errors(resolved(result->text, false)).empty());
  }
  CHECK(conflicts > wanted / 20);
  CHECK(conflicts < wanted);
}

}  // namespace pm::tests::merge_rules_test
