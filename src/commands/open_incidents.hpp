#pragma once

#include <vector>

#include "opened.hpp"

namespace pm::commands {

/// Those of the incidents that are open (`metrics::is_open`), in their order. Each is read for
/// that; ones that cannot be read are not among them.
[[nodiscard]] std::vector<repo::Entry> open_incidents(const World& world, const Opened& opened);

}  // namespace pm::commands
