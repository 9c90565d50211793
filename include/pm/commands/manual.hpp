#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "pm/files/disk.hpp"

namespace pm::commands {

/// A manual page, in the macros of man(7).
struct ManualPage {
  std::string name;  ///< "pm-render"; its file is `pm-render.1`
  std::string text;
};

/// Returns the pages of section 1: `pm`, and one for each command or group of commands. They
/// combine the tables of `--help` with the pages in a directory of documentation (`docs/commands`),
/// if there is one for the command. The same input gives the same bytes: pages have no date.
[[nodiscard]] std::vector<ManualPage> manual(const files::Disk& disk, const std::string& documents);

/// Writes the pages to a directory, for the build. Returns the exit status.
int write_manual(files::Disk& disk, const std::string& documents, const std::string& folder,
                 std::ostream& err);

}  // namespace pm::commands
