#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "catch.hpp"
#include "fixture.hpp"

namespace pm::tests::faults_test {

// Each call of the system that the real program makes fails once. Whatever the call, the record is
// the old one or the new one, and a status of 0 means the new one.

#if defined(PM_FAULTS)

namespace {

namespace fs = std::filesystem;

struct Command {
  const char* words;
  const char* in_record;  ///< what the record contains after it, and not before
};

const std::vector<Command> commands = {
    {"pm update 2024-01-29-engage identified --at '2024-01-29 11:00' -m 'It is the disk.'",
     "It is the disk."},
    {"pm set 2024-01-29-engage severity=S2", "severity: S2"},
    {"EDITOR='printf \"# seen\\n\" >>' pm edit 2024-01-29-engage </dev/null", "# seen"},
};

bool is_long() { return std::getenv("PM_LONG") != nullptr; }

struct Outcome {
  std::size_t faults = 0;
  std::string wrong = {};
};

/// Returns what is wrong after a run, or nothing.
std::string complaint(const RealRepository& repository, const Command& command, int status,
                      const std::string& err) {
  const auto record = repository.record();
  const bool is_new = record.starts_with(RealRepository::first.substr(0, 20)) &&
                      record.find(command.in_record) != std::string::npos;
  if (!is_new && record != RealRepository::first) return "the record is neither old nor new";
  if (status == 0 && !is_new) return "status 0, and the record is the old one";
  if (status != 0 && err.empty()) return "it failed without a word";
  if (status >= 128) return "it was ended by a signal";
  if (repository.folder().names("incidents").front() == "2024-01-29-engage.yaml") return "";
  // Only a temporary file that could not be removed may be left, and it is hidden.
  for (const auto& name : repository.folder().names("incidents")) {
    if (name != "2024-01-29-engage.yaml" && name.find(".pm-") == std::string::npos)
      return "it left " + name;
  }
  return "";
}

/// Lets each call fail, from the first on, until the program makes no more.
Outcome all_faults(const Command& command, int error) {
  Outcome outcome;
  const RealRepository repository;
  for (int call = 1; outcome.wrong.empty(); ++call) {
    repository.reset();
    const auto seen = repository.folder() / "seen";
    const auto ran = repository.run(
        fmt::format("export FAULT_CALL={} FAULT_ERROR={} FAULT_SEEN={} LD_PRELOAD={}; ", call,
                    error, seen, PM_FAULTS) +
        command.words);
    if (!fs::exists(seen)) return outcome;
    fs::remove(seen);
    ++outcome.faults;
    const auto wrong = complaint(repository, command, ran.status, ran.err);
    if (!wrong.empty())
      outcome.wrong = fmt::format("call {}, error {}: {}\n{}\n{}", call, error, wrong, ran.err,
                                  repository.record());
  }
  return outcome;
}

}  // namespace

TEST_CASE("each failing call of the system leaves the old record or the new one") {
  std::vector<int> errors = {EIO};
  if (is_long()) errors = {EIO, ENOSPC, EDQUOT, EACCES, EMFILE, EROFS, EINTR};
  std::size_t faults = 0;
  for (std::size_t i = 0; i < (is_long() ? commands.size() : 1); ++i) {
    for (const auto error : errors) {
      const auto outcome = all_faults(commands[i], error);
      INFO(commands[i].words << "\n" << outcome.wrong);
      CHECK(outcome.wrong.empty());
      CHECK(outcome.faults > 20);
      faults += outcome.faults;
    }
  }
  WARN(faults << " faults");
}

#endif

}  // namespace pm::tests::faults_test
