#pragma once

#include <string>

#include "pm/commands/world.hpp"
#include "pm/model/incident.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/instant.hpp"

namespace pm::commands {

/// What the file of an imported incident says: its normal form, with the modeline of new records.
[[nodiscard]] std::string imported_text(const World& world, const repo::Repository& repository,
                                        const model::Incident& incident);

/// The id it is to have: one of its own, else the day it began and its title, as `pm new` has it.
/// Without any day, the title alone.
[[nodiscard]] std::string imported_id(const model::Incident& incident, time::Instant now);

}  // namespace pm::commands
