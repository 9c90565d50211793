#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include "command.hpp"
#include "pm/text/draw.hpp"
#include "pm/text/report.hpp"

namespace pm::commands {

/// How many findings there were of each level.
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

/// Draws all findings with a blank line behind each.
void print(std::ostream& out, const text::Report& report, const text::Pen& pen);

/// Says on standard error how the command was misused; the exit status to return.
int misused(World& world, std::string_view message, std::string_view help = {});

}  // namespace pm::commands
