#include "catch.hpp"
#include "pm/history/history.hpp"

namespace pm::history::steps_test {
namespace {

using enum model::Phase;
using model::Kind;
using model::Phase;
using Index = std::optional<std::size_t>;

std::vector<Entry> say(const std::vector<Phase>& phases) {
  std::vector<Entry> all;
  for (const auto phase : phases) all.push_back({.at = {}, .phase = phase});
  return all;
}

/// What holds before the last entry.
Step last_step(const std::vector<Entry>& entries, Kind kind = Kind::incident) {
  return steps(entries, kind).back();
}

}  // namespace

TEST_CASE("a step says which phase holds before it, and which end") {
  struct Row {
    std::vector<Phase> phases;
    Index last;
    Index end;
  };
  const Row rows[] = {
      {{investigating}, {}, {}},
      {{investigating, identified}, 0, {}},
      {{investigating, update, identified}, 0, {}},
      {{investigating, resolved}, 0, {}},
      {{investigating, resolved, postmortem}, 1, 1},
      {{investigating, resolved, resolved}, 1, 1},
      {{investigating, resolved, resolved, resolved}, 2, 1},
      {{investigating, resolved, postmortem, resolved}, 1, 1},
      {{investigating, resolved, monitoring}, 1, 1},
      {{investigating, resolved, monitoring, update}, 2, {}},
  };
  for (const auto& row : rows) {
    const auto step = last_step(say(row.phases));
    CHECK(step.last == row.last);
    CHECK(step.end == row.end);
    CHECK(step.sure);
  }
}

TEST_CASE("what reopens comes after no end") {
  auto entries = say({investigating, resolved, resolved});
  entries.back().reopens = true;
  CHECK_FALSE(last_step(entries).end);
  entries.push_back({.at = {}, .phase = resolved});
  CHECK(last_step(entries).end == Index(2));
}

TEST_CASE("after a phase that is unknown, or of the other kind, nothing before it is sure") {
  auto entries = say({investigating, resolved, scheduled, identified});
  CHECK_FALSE(last_step(entries).sure);
  CHECK_FALSE(last_step(entries).end);
  CHECK(steps(entries, Kind::incident).size() == 3);
  entries[2].phase.reset();
  CHECK_FALSE(last_step(entries).sure);
}

TEST_CASE("steps can say nothing but an end") {
  const auto alone = [](const std::vector<Phase>& phases, Kind kind = Kind::incident) {
    return is_end_alone(steps(say(phases), kind));
  };
  CHECK(alone({resolved}));
  CHECK(alone({resolved, postmortem}));
  CHECK(alone({cancelled}, Kind::maintenance));
  CHECK_FALSE(alone({}));
  CHECK_FALSE(alone({postmortem}));
  CHECK_FALSE(alone({scheduled, cancelled}, Kind::maintenance));
  CHECK_FALSE(alone({update, resolved}));
}

TEST_CASE("an entry that is added comes after the first end of a run, unless it was reopened") {
  const auto before = [](const std::vector<Phase>& phases, std::size_t place) {
    return end_before(say(phases), Kind::incident, place);
  };
  CHECK_FALSE(before({}, 0));
  CHECK_FALSE(before({investigating, resolved}, 1));
  CHECK(before({investigating, resolved}, 2) == Index(1));
  CHECK(before({investigating, resolved, resolved}, 3) == Index(1));
  CHECK(before({investigating, resolved, postmortem}, 3) == Index(1));
  auto reopened = say({investigating, resolved, monitoring});
  reopened.back().reopens = true;
  CHECK_FALSE(end_before(reopened, Kind::incident, 3));
  CHECK(has_ended_before(reopened, 3));
  CHECK_FALSE(has_ended_before(reopened, 1));
}

TEST_CASE("the last phase is neither an update nor the postmortem") {
  CHECK_FALSE(last_phase(say({})));
  CHECK_FALSE(last_phase(say({update, postmortem})));
  CHECK(last_phase(say({monitoring, update})) == monitoring);
  CHECK(last_phase(say({monitoring, resolved, postmortem})) == resolved);
}

TEST_CASE("an entry changes the phase when it names another one") {
  auto entries = say({investigating, investigating, update, identified, resolved, resolved});
  CHECK(changes_of_phase(entries) == std::vector{true, false, false, true, true, false});
  entries[3].phase.reset();
  CHECK(changes_of_phase(entries) == std::vector{true, false, false, false, true, false});
}

TEST_CASE("an entry is the first of its phase while none before it named it or an end") {
  const auto entries = say({investigating, identified, identified, resolved, monitoring});
  CHECK(is_first_of_phase(entries, 1));
  CHECK_FALSE(is_first_of_phase(entries, 2));
  CHECK(is_first_of_phase(entries, 3));
  CHECK_FALSE(is_first_of_phase(entries, 4));
}

}  // namespace pm::history::steps_test
