#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "../parse.hpp"
#include "pm/model/phase.hpp"

namespace pm::commands {

/// What `pm update [INCIDENT] PHASE` names.
struct UpdateOperands {
  std::optional<std::string> incident;  ///< left out: the one that is open
  std::optional<model::Phase> phase;    ///< may be left out only of an update that is amended
};

/// Understands the operands. One alone is the phase; where an update is amended, it is the incident
/// unless it is a phase.
[[nodiscard]] std::variant<UpdateOperands, UsageMistake> update_operands(
    const std::vector<std::string>& operands, bool amends);

}  // namespace pm::commands
