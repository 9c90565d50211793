#pragma once

#include "opened.hpp"
#include "pm/repo/entry.hpp"

namespace pm::commands {

/// Opens the file of an incident in an editor, at its first error, else at its last update; checks
/// it afterwards and says what is wrong. On errors it offers to open it again, where somebody can
/// be asked. Returns the exit status.
int edit_record(World& world, const repo::Repository& repository, const repo::Entry& entry);

}  // namespace pm::commands
