#pragma once

#include <cstddef>
#include <string>

#include "pm/view/data.hpp"

namespace pm::commands {

/// Incidents, each as `view::overview` says it, in aligned columns; empty when there are none. The
/// title is cut where they would be wider than `widest` columns (0: no limit). Those that are not
/// over are marked, with colours also by one.
[[nodiscard]] std::string incidents_table(const view::Data::List& incidents, std::size_t widest,
                                          bool colour);

}  // namespace pm::commands
