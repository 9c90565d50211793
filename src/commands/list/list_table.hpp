#pragma once

#include <string>

#include "pm/render/terminal.hpp"
#include "pm/view/data.hpp"

namespace pm::commands {

/// Incidents, each as `view::overview` says it, in aligned columns; empty when there are none. The
/// title is cut where they would be wider than the screen (0 columns are no limit). Those that are
/// not over are marked, with colours also by one.
[[nodiscard]] std::string incidents_table(const view::Data::List& incidents,
                                          const render::Screen& screen);

}  // namespace pm::commands
