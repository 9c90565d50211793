#pragma once

#include <optional>
#include <string>

#include "pm/data/value.hpp"
#include "pm/model/config.hpp"
#include "set_key.hpp"

namespace pm::commands {

/// Returns all keys with their summaries, as `pm set` prints them.
[[nodiscard]] std::string set_keys_page();

/// The incident whose value a page shows.
struct ShownIncident {
  std::string id;
  data::Value contents;
};

/// Returns what `pm set KEY` prints: the meaning of a key, its valid values, its value in an
/// incident if there is one, and lines to type.
[[nodiscard]] std::string set_key_page(const SetKey& key, const model::Config& config,
                                       const std::optional<ShownIncident>& incident);

}  // namespace pm::commands
