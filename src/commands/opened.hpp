#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "pm/repo/entry.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"

namespace pm::commands {

/// The repository around the working folder and the incidents that a command is about.
struct Opened {
  repo::Repository repository;
  std::vector<repo::Entry> entries;
};

/// Opens the repository and finds the incidents that were named, all when none was. What is wrong
/// with pm.yaml or the ids is reported and worked around; nothing when a name means no incident.
[[nodiscard]] std::optional<Opened> open(const World& world, const std::vector<std::string>& names,
                                         text::Report& report);

}  // namespace pm::commands
