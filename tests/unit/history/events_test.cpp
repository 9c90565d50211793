#include "catch.hpp"
#include "pm/history/history.hpp"
#include "records.hpp"

namespace pm::history::events_test {
namespace {

using enum model::Phase;
using model::Kind;
using model::Phase;
using Index = std::optional<std::size_t>;

/// An entry at a minute past ten.
Entry say(int minute, Phase phase, bool reopens = false) {
  auto at = tests::at("2024-05-01 10:00");
  at->value.at = at->value.at + minute * time::minutes;
  return {at, phase, reopens};
}

std::string minute(const model::Moment& moment) {
  const auto start = tests::moment("2024-05-01 10:00").at;
  return std::to_string((moment.at - start) / time::minutes);
}

std::string minute(const MaybeMoment& moment) { return moment ? minute(moment->value) : "?"; }

/// "0-20 30-45": minutes past ten, a question mark where nobody knows.
std::string openings_of(const std::vector<Entry>& entries, Kind kind = Kind::incident) {
  const auto all = events(entries);
  const auto first = first_open(all, kind);
  std::string words;
  for (const auto& [from, to] : openings(first ? MaybeMoment(all[*first].at) : MaybeMoment(), all))
    words += (words.empty() ? "" : " ") + minute(from) + "-" + minute(to);
  return words;
}

std::string intervals_of(const std::vector<Entry>& entries) {
  std::string words;
  for (const auto& [phase, from, to] : phase_intervals(events(entries)))
    words += (words.empty() ? "" : " ") + std::string(model::word(phase)) + " " + minute(from) +
             "-" + (to ? minute(*to) : "?");
  return words;
}

}  // namespace

TEST_CASE("events stand in order of time, without announcements of the postmortem") {
  auto entries = std::vector{say(20, resolved), say(0, investigating), say(30, postmortem)};
  entries.push_back({.at = {}, .phase = monitoring});
  const auto all = events(entries);
  REQUIRE(all.size() == 2);
  CHECK(all[0].entry == 1);
  CHECK(all[1].entry == 0);
}

TEST_CASE("an incident is open from its first event to the first end of a run") {
  struct Row {
    std::vector<Entry> entries;
    std::string openings;
  };
  const Row rows[] = {
      {{}, "?-?"},
      {{say(0, investigating)}, "0-?"},
      {{say(0, update)}, "0-?"},
      {{say(5, resolved)}, "?-5"},
      {{say(0, investigating), say(20, resolved)}, "0-20"},
      {{say(0, investigating), say(20, resolved), say(25, resolved)}, "0-20"},
      {{say(0, investigating), say(20, resolved), say(25, update)}, "0-20"},
      {{say(0, investigating), say(20, resolved), say(30, monitoring)}, "0-20 30-?"},
      {{say(0, investigating), say(20, resolved), say(30, update, true), say(45, resolved)},
       "0-20 30-45"},
      // An end that reopens says that the one before it did not hold.
      {{say(0, investigating), say(20, resolved), say(25, resolved, true)}, "0-25"},
      {{say(0, investigating), say(20, resolved), say(25, resolved, true), say(30, resolved)},
       "0-25"},
  };
  for (const auto& row : rows) CHECK(openings_of(row.entries) == row.openings);
}

TEST_CASE("a maintenance is open from the first work on, until it is completed or cancelled") {
  struct Row {
    std::vector<Entry> entries;
    std::string openings;
  };
  const Row rows[] = {
      {{say(0, scheduled), say(10, in_progress), say(20, completed)}, "10-20"},
      {{say(0, scheduled), say(10, in_progress), say(20, cancelled)}, "10-20"},
      {{say(0, scheduled), say(10, cancelled)}, "?-10"},
      {{say(0, scheduled), say(5, update), say(10, verifying)}, "10-?"},
      {{say(0, scheduled)}, "?-?"},
  };
  for (const auto& row : rows) CHECK(openings_of(row.entries, Kind::maintenance) == row.openings);
}

TEST_CASE("a phase holds until another one, and none holds after an end") {
  CHECK(intervals_of({say(0, investigating), say(5, update), say(10, investigating),
                      say(15, monitoring), say(20, resolved), say(25, resolved)}) ==
        "investigating 0-15 monitoring 15-20");
  CHECK(intervals_of({say(0, identified), say(20, resolved), say(30, identified)}) ==
        "identified 0-20 identified 30-?");
  CHECK(intervals_of({say(0, update), say(20, resolved)}).empty());
}

TEST_CASE("an incident is open after what opened it, until an end") {
  const auto all = events({say(0, investigating), say(5, update), say(20, resolved),
                           say(25, update), say(30, monitoring), say(40, resolved)});
  CHECK(open_after(all, Kind::incident) == std::vector{true, true, false, false, true, false});
  CHECK(first_of(all, monitoring) == Index(4));
  CHECK_FALSE(first_of(all, identified));
}

}  // namespace pm::history::events_test
