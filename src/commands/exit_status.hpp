#pragma once

#include <algorithm>
#include <string_view>

#include "pm/text/report.hpp"

namespace pm::commands {

inline constexpr int exit_ok = 0;
inline constexpr int exit_findings = 1;  ///< errors or conflicts in records, or outdated output
inline constexpr int exit_usage = 2;
inline constexpr int exit_io = 3;  ///< a file, the lock, git or another program failed

/// The exit status of errors of a rule; for other rules it is `exit_findings`.
struct RuleStatus {
  std::string_view rule;
  int status;
};

inline constexpr RuleStatus rule_statuses[] = {
    {"usage", exit_usage},         ///< an invalid command line
    {"incident", exit_usage},      ///< a name that matches no incident, or several
    {"failure", exit_io},          ///< `files::Failure`, or a program that cannot be run
    {"unreadable-file", exit_io},  ///< one unreadable record among several
    {"edit", exit_io},             ///< pm cannot change a record that can be read
};

[[nodiscard]] constexpr int exit_status(std::string_view rule) {
  for (const auto& row : rule_statuses)
    if (row.rule == rule) return row.status;
  return exit_findings;
}

/// Returns the exit status of a command that failed with these errors: the greatest of theirs.
[[nodiscard]] inline int exit_status(const text::Report& report) {
  int status = exit_ok;
  for (const auto& found : report.all()) {
    if (found.level == text::Level::error) status = std::max(status, exit_status(found.rule));
  }
  return status;
}

}  // namespace pm::commands
