#pragma once

#include "../command.hpp"
#include "pm/render/terminal.hpp"

namespace pm::commands {

/// What standard output can show: on a terminal its columns, its colours and, with colours, links
/// (but for the console of Linux, which has none); else 80 columns and neither.
[[nodiscard]] render::Screen screen(const World& world);

}  // namespace pm::commands
