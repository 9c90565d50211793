#pragma once

#include <string>

#include "command.hpp"
#include "pm/render/terminal.hpp"

namespace pm::commands {

/// Returns what standard output can show: on a terminal its columns, colours and, with colours,
/// links (except on the Linux console, which has none); otherwise 80 columns without either.
[[nodiscard]] render::Screen screen(const World& world);

/// The same for a table, whose width in a pipe has no limit: 0 columns.
[[nodiscard]] render::Screen table_screen(const World& world);

/// Returns a page or table for standard output. On a terminal whose locale is not UTF-8, the signs
/// that pm draws (blocks, marks, ellipses) become ASCII; text of records stays. Without a locale in
/// the environment, pm assumes UTF-8.
[[nodiscard]] std::string in_locale(const World& world, std::string page);

/// Returns the pager for long pages: `$PAGER`, otherwise `less`. Empty if standard output is not a
/// terminal, and if `PAGER` is empty or `cat`.
[[nodiscard]] std::string pager(const World& world);

/// Returns whether a pager passes links (OSC 8) to the terminal.
[[nodiscard]] bool passes_links(const std::string& pager);

/// Prints a page, through the pager if the page is longer than the terminal. Ignores a pager that
/// is not installed.
void print_page(World& world, const std::string& page, const std::string& pager);

}  // namespace pm::commands
