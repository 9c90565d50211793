#pragma once

#include <string>

#include "system.hpp"

namespace pm::files {

/// Removes the temporaries of a folder whose writers are dead; links are not followed. What cannot
/// be removed stays.
void sweep_folder(const System& system, const std::string& folder);

}  // namespace pm::files
