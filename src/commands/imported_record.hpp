#pragma once

#include <string>

#include "pm/commands/world.hpp"
#include "pm/model/incident.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/instant.hpp"

namespace pm::commands {

/// Returns the record of an imported incident in normal form, with the modeline of new records.
[[nodiscard]] std::string imported_text(const World& world, const repo::Repository& repository,
                                        const model::Incident& incident);

/// Returns the id for an imported incident: its own, otherwise its day and title as from `pm new`.
/// Without a day, only the title.
[[nodiscard]] std::string imported_id(const model::Incident& incident, time::Instant now);

}  // namespace pm::commands
