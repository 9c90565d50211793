#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include "command.hpp"
#include "exit_status.hpp"
#include "pm/text/draw.hpp"
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"
#include "pm/work/host.hpp"

namespace pm::commands {

/// The part of the world that work on a repository needs.
[[nodiscard]] work::Host host(const World& world);

/// How many diagnostics there were of each level.
struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;

  void add(const text::Report& report);
  /// "1 error, 2 warnings"; "nothing found"
  [[nodiscard]] std::string words() const;
};

/// Colours on a terminal, unless NO_COLOR is set or the terminal is dumb.
[[nodiscard]] text::Pen pen(const World& world, bool is_terminal);

/// Draws all diagnostics with a blank line after each.
void print(std::ostream& out, const text::Report& report, const text::Pen& pen);
/// The same on standard error.
void print(const World& world, const text::Report& report);
/// Draws only the errors on standard error: the rest is what `pm check` is for.
void print_errors(const World& world, text::Report report);

/// That a command line cannot be meant.
[[nodiscard]] text::Diagnostic usage_error(std::string message, std::string help = {});
/// The same, for the reason that something in it is wrong.
[[nodiscard]] text::Diagnostic usage_error(const text::Diagnostic& reason);

/// Draws on standard error why a command ends. Returns the exit status.
[[nodiscard]] int fail(const World& world, const text::Diagnostic& diagnostic);

/// Draws on standard error why nothing is written, and at the end in one line what that means, but
/// not after usage errors, unless `always_end`. Returns the exit status.
[[nodiscard]] int refuse(const World& world, const text::Report& report,
                         std::string_view end = "nothing is written", bool always_end = false);

}  // namespace pm::commands
