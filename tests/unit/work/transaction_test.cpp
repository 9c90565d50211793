#include <string>

#include "catch.hpp"
#include "memory_disk.hpp"
#include "pm/files/failure.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/civil.hpp"
#include "pm/work/transaction.hpp"

namespace pm::tests::transaction_test {

// What another program writes between the reading and the writing of pm is not lost.

namespace {

constexpr auto path = "incidents/a.yaml";
const std::string base = "title: Engage is down\nlabels: [a]\n";
const std::string mine = "title: Engage is slow\nlabels: [a]\n";

struct Written {
  bool merged = false;
  std::string failure = {};
  std::string record = {};
};

/// Writes mine over what was read as the base, when the file is already another one.
Written written(const std::string& now, const std::string& file = path) {
  MemoryDisk disk;
  disk.files[file] = now;
  const work::Host host = {.disk = disk,
                           .now = [] { return time::in_utc({.year = 2025}); },
                           .environment = [](std::string_view) { return std::nullopt; },
                           .programs = {},
                           .sleep = [](time::Milliseconds) {},
                           .waiting = {}};
  const repo::Repository repository;
  Written done;
  try {
    work::Transaction transaction(host, repository, {}, "test");
    done.merged = transaction.write(file, base, mine);
  } catch (const files::Failure& failure) {
    done.failure = failure.what();
  }
  done.record = disk.files[file];
  return done;
}

}  // namespace

TEST_CASE("a file as it was read is replaced") {
  const auto done = written(base);
  CHECK_FALSE(done.merged);
  CHECK(done.record == mine);
}

TEST_CASE("a change in between is read again and merged") {
  const auto done = written("title: Engage is down\nlabels: [a, b]\n");
  CHECK(done.merged);
  CHECK(done.record == "title: Engage is slow\nlabels: [a, b]\n");
}

TEST_CASE("a change in between of the same value stays, and pm writes nothing") {
  const std::string theirs = "title: Engage is up\nlabels: [a]\n";
  const auto done = written(theirs);
  CHECK(done.failure == "`incidents/a.yaml` changed while pm was about to write it");
  CHECK(done.record == theirs);
}

TEST_CASE("other files merge by lines") {
  const auto done = written(base + "# seen\n", "incidents/a.md");
  CHECK(done.merged);
  CHECK(done.record == mine + "# seen\n");
}

}  // namespace pm::tests::transaction_test
