#pragma once

#include <string>
#include <vector>

#include "pm/commands/world.hpp"
#include "pm/repo/entry.hpp"
#include "pm/work/open.hpp"
#include "pm/work/transaction.hpp"

namespace pm::commands {

/// The file of an incident to open.
enum class Part {
  record,  ///< the YAML, unless the first error is in the Markdown next to it
  prose,   ///< the Markdown, which the editor creates if it is missing
};

/// The result of editing.
struct Edited {
  int status = 0;
  std::vector<std::string> paths = {};  ///< the files that were opened or have changed
};

/// Opens a file of an incident in an editor: at its first error, otherwise a record at its last
/// update and Markdown at its start. Then checks both files and reports errors. On errors it offers
/// to open the file with the first error, if it can ask. The editor gets a copy, so that nothing
/// that another person writes in the meantime is lost: pm merges it with what the editor saved.
[[nodiscard]] Edited edit_record(World& world, const repo::Repository& repository,
                                 const repo::Entry& entry, Part part = Part::record,
                                 time::Milliseconds lock_wait = work::WriteSettings().lock_wait);

}  // namespace pm::commands
