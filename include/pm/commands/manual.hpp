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

/// The pages of section 1: `pm`, and one for each command or group of commands, made of the tables
/// that `--help` shows and of the pages in a folder of documentation (`docs/commands`); where such
/// a page is missing, of the tables alone. The same input gives the same bytes: they bear no date.
[[nodiscard]] std::vector<ManualPage> manual(const files::Disk& disk, const std::string& documents);

/// Writes them into a folder, for the build. Returns the exit status.
int write_manual(files::Disk& disk, const std::string& documents, const std::string& folder,
                 std::ostream& err);

}  // namespace pm::commands
