#pragma once

#include <string>
#include <vector>

#include "pm/commands/world.hpp"
#include "pm/repo/entry.hpp"
#include "pm/work/open.hpp"

namespace pm::commands {

/// Which of the files of an incident is opened.
enum class Part {
  record,  ///< the YAML, unless the first error lies in the Markdown beside it
  prose,   ///< the Markdown, which the editor makes where it is missing
};

/// How editing ended.
struct Edited {
  int status = 0;
  std::vector<std::string> paths = {};  ///< of the files that were opened or have changed meanwhile
};

/// Opens a file of an incident in an editor: at its first error, else the record at its last update
/// and the Markdown at its begin. Checks both afterwards and says what is wrong. On errors it
/// offers to open the one in which the first lies, where somebody can be asked.
[[nodiscard]] Edited edit_record(World& world, const repo::Repository& repository,
                                 const repo::Entry& entry, Part part = Part::record);

}  // namespace pm::commands
