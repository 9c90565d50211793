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

/// Returns the part of `World` that work on a repository needs.
[[nodiscard]] work::Host host(const World& world);

/// The number of diagnostics of each level.
struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;

  void add(const text::Report& report);
  /// "1 error, 2 warnings", or "no errors or warnings"
  [[nodiscard]] std::string words() const;
};

/// Returns the stream of errors and questions: standard error, even with `--quiet`.
[[nodiscard]] std::ostream& urgent(const World& world);

/// Returns a pen with colours if `--color` says so. Without it: not if NO_COLOR is set, always if
/// CLICOLOR_FORCE is set, otherwise on a terminal that is not dumb.
[[nodiscard]] text::Pen pen(const World& world, bool is_terminal);

/// Draws all diagnostics with a blank line after each.
void print(std::ostream& out, const text::Report& report, const text::Pen& pen);
/// The same on standard error; with `--quiet` only the errors.
void print(const World& world, const text::Report& report);
/// Draws only the errors, on standard error. `pm check` shows the rest.
void print_errors(const World& world, text::Report report);

/// Returns the diagnostic of an invalid command line.
[[nodiscard]] text::Diagnostic usage_error(std::string message, std::string help = {});
/// The same with the message and help of another diagnostic.
[[nodiscard]] text::Diagnostic usage_error(const text::Diagnostic& reason);

/// Draws the reason why a command ends on standard error. Returns the exit status.
[[nodiscard]] int fail(const World& world, const text::Diagnostic& diagnostic);

/// Draws the reasons why nothing was written on standard error, followed by the line `end`, which
/// usage errors have only if `always_end`. Returns the exit status.
[[nodiscard]] int refuse(const World& world, const text::Report& report,
                         std::string_view end = "nothing was written", bool always_end = false);

}  // namespace pm::commands
