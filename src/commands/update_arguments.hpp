#pragma once

#include <optional>
#include <string>
#include <string_view>
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

/// The arguments of `pm update [INCIDENT] PHASE`.
struct UpdateOperands {
  std::optional<std::string> incident;  ///< omitted: the open incident
  std::optional<model::Phase> phase;    ///< optional only with `--amend`
};

/// Parses the arguments. A single one is the phase; with `--amend` it is the incident unless it is
/// a phase.
[[nodiscard]] Result<UpdateOperands> update_operands(const std::vector<std::string>& operands,
                                                     bool amends);

/// The values of the options of `pm update`, without phase and message.
struct UpdateFields {
  yaml::NewUpdate update;
  std::optional<model::Moment> at;        ///< as `update.at`
  std::optional<model::Moment> promised;  ///< as `update.next_update`, if that is a time
};

/// Reads `--at`, `--by`, `--component`, `--next-update` and `--reopens`. Reads and writes times in
/// `zone`.
[[nodiscard]] Result<UpdateFields> update_fields(const Arguments& arguments, time::Instant now,
                                                 const time::Zone& zone);

/// Returns the phase of this name. Otherwise the help suggests the nearest one.
[[nodiscard]] Result<model::Phase> phase_named(std::string_view word);

}  // namespace pm::commands
