#pragma once

#include "../command.hpp"
#include "pm/render/terminal.hpp"

namespace pm::commands {

/// What standard output can show: on a terminal its columns, its colours and, with colours, links
/// (but for the console of Linux, which has none); else 80 columns and neither.
[[nodiscard]] render::Screen screen(const World& world);

/// The same for a table, which in a pipe is as wide as it wants: 0 columns.
[[nodiscard]] render::Screen table_screen(const World& world);

}  // namespace pm::commands
