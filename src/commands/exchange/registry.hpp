#pragma once

#include <cstddef>
#include <vector>

#include "../write/writing.hpp"
#include "pm/model/component.hpp"
#include "pm/repo/repository.hpp"

namespace pm::commands {

/// Adds components to the registry of pm.yaml that it does not have yet; a pm.yaml that is missing
/// is made. Returns how many there were.
std::size_t add_to_registry(World& world, const repo::Repository& repository, Writing& writing,
                            const std::vector<model::Component>& components);

}  // namespace pm::commands
