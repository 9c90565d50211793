#pragma once

#include <vector>

#include "parts.hpp"

namespace pm::exchange::markdown_report {

/// Moves definitions of links (`[name]: https://…`) that their own part does not use to the end of
/// the first part that does.
void move_definitions(std::vector<Part>& parts);

}  // namespace pm::exchange::markdown_report
