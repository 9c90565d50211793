#pragma once

#include <string>

#include "command.hpp"
#include "parse.hpp"
#include "pm/model/config.hpp"
#include "pm/text/result.hpp"
#include "pm/yaml/new_record.hpp"
#include "typed.hpp"

namespace pm::commands {

/// The values of the options of `pm new`.
struct NewFields {
  yaml::NewRecord record;
  std::string date;              ///< the day of its start, in its zone: "2024-01-29"
  Readings readings = {};        ///< how pm read what was typed
  std::string future_help = {};  ///< see `TypedTimes::future_help`
};

/// Reads the options of `pm new`. The caller sets the title and the first message.
[[nodiscard]] Result<NewFields> new_fields(World& world, const Arguments& arguments,
                                           const model::Config& config);

}  // namespace pm::commands
