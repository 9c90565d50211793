#include <random>

#include "catch.hpp"
#include "fixture.hpp"
#include "killed_run.hpp"
#include "pm/files/disk.hpp"

namespace pm::tests::kill_test {

// The real program, ended by SIGKILL while it writes.

using Names = std::vector<std::string>;

namespace {

const std::vector<std::string> arguments = {"update",         "2024-01-29-engage", "identified",
                                            "--at",           "2024-01-29 11:00",  "-m",
                                            "It is the disk."};

const std::string after = RealRepository::first +
                          "  - at: 2024-01-29T11:00Z\n"
                          "    phase: identified\n"
                          "    message: It is the disk.\n";

/// Runs it to its end on an incident that is as in the beginning, in a repository in which another
/// has been killed: the lock is free, and all that was left is gone.
void check_next(const RealRepository& repository) {
  repository.reset();
  const auto next = repository.run(
      "pm update --lock-wait 0 2024-01-29-engage identified --at '2024-01-29 11:00' "
      "-m 'It is the disk.'");
  CHECK(next.status == 0);
  CHECK(repository.record() == after);
  CHECK(repository.folder().names() == Names{"incidents", "pm.yaml"});
  CHECK(repository.folder().names("incidents") == Names{"2024-01-29-engage.yaml"});
}

/// The incident as the killed process has left it; no other is to be seen.
void check_left(const RealRepository& repository) {
  const auto left = repository.record();
  if (left != RealRepository::first) CHECK(left == after);
  CHECK(pm::files::real_disk().list(repository.folder() / "incidents") ==
        Names{"2024-01-29-engage.yaml"});
}

}  // namespace

TEST_CASE("killed at each call of the system, pm leaves the old file or the new one") {
  if (!can_trace()) {
    WARN("this system lets no process be traced: not tested");
    return;
  }
  const RealRepository repository;
  int kills = 0;
  while (killed_at_call(kills + 1, repository.folder().path(), arguments)) {
    CAPTURE(++kills);
    check_left(repository);
    check_next(repository);
    repository.reset();
  }
  CAPTURE(kills);
  CHECK(repository.record() == after);
  CHECK(kills > 80);
}

TEST_CASE("killed at any moment, pm leaves the old file or the new one") {
  const RealRepository repository;
  std::minstd_rand random(4711);
  int kills = 0;
  for (int run = 0; run < 100; ++run) {
    repository.reset();
    const auto moment = static_cast<int>(random() % 4'000);
    CAPTURE(run, moment);
    kills += killed_after(moment, repository.folder().path(), arguments) ? 1 : 0;
    check_left(repository);
  }
  CAPTURE(kills);
  CHECK(kills > 0);
  check_next(repository);
}

TEST_CASE("killed while it sets several values, pm leaves none of them or all") {
  const RealRepository repository;
  const std::vector<std::string> values = {"set", "2024-01-29-engage", "severity=S1",
                                           "updates.1.by=Ana", "labels+=disk"};
  const auto done = repository.run(
      "pm set 2024-01-29-engage severity=S1 updates.1.by=Ana "
      "labels+=disk");
  CHECK(done.status == 0);
  const auto all = repository.record();
  CHECK(all != RealRepository::first);
  std::minstd_rand random(1729);
  int kills = 0;
  for (int run = 0; run < 60; ++run) {
    repository.reset();
    const auto moment = static_cast<int>(random() % 4'000);
    CAPTURE(run, moment);
    kills += killed_after(moment, repository.folder().path(), values) ? 1 : 0;
    const auto left = repository.record();
    if (left != RealRepository::first) CHECK(left == all);
  }
  CHECK(kills > 0);
  check_next(repository);
}

}  // namespace pm::tests::kill_test
