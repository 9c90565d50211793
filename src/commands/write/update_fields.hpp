#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "../command.hpp"
#include "../parse.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/phase.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"
#include "pm/yaml/new_update.hpp"

namespace pm::commands {

/// What the options of `pm update` say of an update: all but its phase and its text.
struct UpdateFields {
  yaml::NewUpdate update;
  std::optional<model::Moment> at;        ///< as `update.at`
  std::optional<model::Moment> promised;  ///< as `update.next_update`, where that is a time
};

/// Reads `--at`, `--by`, `--component`, `--next-update` and `--reopens`. Times are read, and will
/// be written, in `zone`.
[[nodiscard]] std::variant<UpdateFields, UsageMistake> update_fields(const Arguments& arguments,
                                                                     time::Instant now,
                                                                     const time::Zone& zone);

/// The phase of this name, or with which one it may have been confused.
[[nodiscard]] std::variant<model::Phase, UsageMistake> phase_named(std::string_view word);

}  // namespace pm::commands
