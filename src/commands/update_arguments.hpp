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
#include "pm/yaml/record_changes.hpp"
#include "typed.hpp"

namespace pm::commands {

/// The arguments of `pm update [INCIDENT] PHASE`.
struct UpdateOperands {
  std::optional<std::string> incident;  ///< omitted: the open incident
  std::optional<model::Phase> phase;    ///< optional only with `--amend`
  std::string phase_word = {};          ///< as it was typed; empty without a phase
};

/// Parses the arguments, the phase as one of an incident. A single one is the phase; with `--amend`
/// it is the incident unless it is a phase.
[[nodiscard]] Result<UpdateOperands> update_operands(const std::vector<std::string>& operands,
                                                     bool amends);

/// What the options of `pm update` set: all but the phase, the text and the components.
struct UpdateFields {
  yaml::NewUpdate update;
  std::optional<model::Moment> at;        ///< as `update.at`
  std::optional<model::Moment> promised;  ///< as `update.next_update`, if that is a time
  Readings readings = {};                 ///< how pm read what was typed
  std::string future_help = {};           ///< see `TypedTimes::future_help`
};

/// Reads `--at`, `--by`, `--next-update` and `--reopens`. Reads times in `zone`.
[[nodiscard]] Result<UpdateFields> update_fields(const Arguments& arguments, time::Instant now,
                                                 const TypedZone& zone);

/// Reports a promised time that is not after the update.
[[nodiscard]] std::optional<text::Diagnostic> promised_too_early(const model::Moment& promised,
                                                                 const model::Moment& at,
                                                                 const time::Zone& zone);

}  // namespace pm::commands
