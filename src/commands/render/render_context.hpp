#pragma once

#include <string>

#include "page_writer.hpp"
#include "render_settings.hpp"

namespace pm::commands {

/// Writes the page of the data in a JSON file, or on standard input for `-`. Returns the exit
/// status.
int render_context(World& world, const std::string& path, const RenderSettings& settings,
                   const PageWriter& writer);

}  // namespace pm::commands
