#pragma once

#include <vector>

#include "opened.hpp"

namespace pm::commands {

/// What reading the incidents said of which are open (`metrics::is_open`), in their order.
struct OpenIncidents {
  std::vector<repo::Entry> open;
  /// Those of them that have begun: not the maintenance that is announced for next week.
  std::vector<repo::Entry> begun;
  /// Those that cannot be read, or only in part: whether they are open is not known.
  std::vector<repo::Entry> unknown;
};

/// Reads the incidents to see which are open. What counts as an error is for pm.yaml to say.
[[nodiscard]] OpenIncidents open_incidents(const World& world, const Opened& opened);

}  // namespace pm::commands
