#pragma once

#include "../opened.hpp"
#include "page_writer.hpp"
#include "render_settings.hpp"

namespace pm::commands {

/// Reads, checks, measures and writes each incident, many at a time and in their order. Those with
/// errors are left out, with their errors on standard error. Returns the exit status.
int render_incidents(World& world, const Opened& opened, const RenderSettings& settings,
                     const PageWriter& writer);

}  // namespace pm::commands
