#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "command.hpp"
#include "parse.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/phase.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"
#include "pm/yaml/record_changes.hpp"

namespace pm::commands {

/// What `pm update [INCIDENT] PHASE` names.
struct UpdateOperands {
  std::optional<std::string> incident;  ///< left out: the one that is open
  std::optional<model::Phase> phase;    ///< may be left out only of an update that is amended
};

/// Understands the operands. One alone is the phase; where an update is amended, it is the incident
/// unless it is a phase.
[[nodiscard]] Result<UpdateOperands> update_operands(const std::vector<std::string>& operands,
                                                     bool amends);

/// What the options of `pm update` say of an update: all but its phase and its text.
struct UpdateFields {
  yaml::NewUpdate update;
  std::optional<model::Moment> at;        ///< as `update.at`
  std::optional<model::Moment> promised;  ///< as `update.next_update`, where that is a time
};

/// Reads `--at`, `--by`, `--component`, `--next-update` and `--reopens`. Times are read, and will
/// be written, in `zone`.
[[nodiscard]] Result<UpdateFields> update_fields(const Arguments& arguments, time::Instant now,
                                                 const time::Zone& zone);

/// The phase of this name, or with which one it may have been confused.
[[nodiscard]] Result<model::Phase> phase_named(std::string_view word);

}  // namespace pm::commands
