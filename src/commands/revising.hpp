#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "pm/repo/entry.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/result.hpp"
#include "pm/work/open.hpp"
#include "pm/work/transaction.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::commands {

/// Returns the incident that a command is about: the one that was named (`opened.entries` then has
/// it alone), otherwise the open one. If several are open, asks on a terminal, with numbers;
/// otherwise fails with the list, as it does if none is open.
[[nodiscard]] Result<repo::Entry, text::Report> incident_in_question(
    World& world, const work::Opened& opened, bool is_named,
    std::string_view when_none = "name one, or open one with `pm new`");

/// What a command did to a record, in the words of the person who asked for it.
struct Done {
  std::string words;             ///< "timeline event at 2024-01-29 14:05 EST", printed after the id
  std::string commit;            ///< "timeline event", the message of the commit
  std::string future_help = {};  ///< help for a typed time in the future: `TypedTimes::future_help`
};

/// One record while a command changes it: opened, locked and read; then changed, checked, written
/// and committed. A command that changes one record is `begin`, its own plan, and `finish`.
class Revising {
 public:
  /// Finds the incident, takes the lock and reads the record. Draws what is wrong. `named` is the
  /// incident on the command line, if there is one; `command` is shown to others who wait for the
  /// lock; `when_none` is the help where no incident is open. Fails with the exit status.
  [[nodiscard]] static Result<Revising, int> begin(
      World& world, const Arguments& arguments, const std::optional<std::string>& named,
      std::string_view command, std::string_view when_none = "name one, or open one with `pm new`");

  [[nodiscard]] const repo::Record& record() const { return record_; }
  [[nodiscard]] const model::Incident& incident() const { return record_.incident; }
  [[nodiscard]] const repo::Repository& repository() const { return ready_->opened.repository; }

  /// Makes the changes, checks the result, writes it and commits it if asked to. Changes that cause
  /// an error are drawn, and nothing is written. Returns the exit status.
  [[nodiscard]] int finish(const std::vector<yaml::Change>& changes, const Done& done);

 private:
  struct Ready {
    work::Opened opened;
    work::WriteSettings settings;
  };

  Revising(World& world, std::unique_ptr<Ready> ready, repo::Entry entry, std::string_view command);

  World& world_;
  std::unique_ptr<Ready> ready_;
  work::Transaction transaction_;
  repo::Record record_;
};

}  // namespace pm::commands
