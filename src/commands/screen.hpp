#pragma once

#include <string>

#include "command.hpp"
#include "pm/render/terminal.hpp"

namespace pm::commands {

/// What standard output can show: on a terminal its columns, its colours and, with colours, links
/// (but for the console of Linux, which has none); else 80 columns and neither.
[[nodiscard]] render::Screen screen(const World& world);

/// The same for a table, which in a pipe is as wide as it wants: 0 columns.
[[nodiscard]] render::Screen table_screen(const World& world);

/// The program that long pages are read with: `$PAGER`, else `less`. Empty when there is to be
/// none: where standard output is no terminal, and when `PAGER` is empty or `cat`.
[[nodiscard]] std::string pager(const World& world);

/// Whether a pager lets links (OSC 8) through to the terminal.
[[nodiscard]] bool passes_links(const std::string& pager);

/// Prints a page, through a pager when one is given and the page is longer than the terminal. One
/// that is not there is done without.
void print_page(World& world, const std::string& page, const std::string& pager);

}  // namespace pm::commands
