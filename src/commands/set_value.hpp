#pragma once

#include <string>

#include "pm/commands/world.hpp"
#include "pm/data/value.hpp"
#include "pm/model/phase.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"
#include "set_key.hpp"
#include "typed.hpp"

namespace pm::commands {

/// What typed values are read with.
struct SetContext {
  World world;  ///< without a terminal: nobody is asked while pm holds the lock
  const repo::Repository& repository;
  time::Instant now;
  TypedZone zone;
  model::Kind kind = model::Kind::incident;
  Readings readings = {};        ///< how pm read them
  std::string future_help = {};  ///< see `TypedTimes::future_help`
};

/// Reads one value, as the file will contain it, of a shape that is not a list or a mapping. `name`
/// is the key in messages. Invalid values fail with what is valid.
[[nodiscard]] Result<data::Value> typed_scalar(SetContext& context, const std::string& name,
                                               const model::FormatKey& row, model::Shape shape,
                                               const std::string& text);

/// Reads an item of a list, as a list of it alone, or `NAME=STATUS`, as a mapping of it alone. An
/// item of a list of mappings is the value of its only required key.
[[nodiscard]] Result<data::Value> typed_items(SetContext& context, const SetKey& key,
                                              const std::string& text);

/// Returns an error that a key takes values in another way: "`roles` is a mapping", and how.
[[nodiscard]] text::Diagnostic takes_no_value(const SetKey& key);

}  // namespace pm::commands
