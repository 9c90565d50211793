#pragma once

#include <optional>
#include <string_view>

#include "piece.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"
#include "pm/yaml/read.hpp"

namespace pm::yaml::merging {

/// The zone in which one version of a record reads its times: UTC where nobody names one.
[[nodiscard]] time::Zone zone_of(const Piece& record, const Defaults& defaults);

/// The key by which the entries of a list of a record are ordered; empty where they are not.
[[nodiscard]] std::string_view time_key(std::string_view list);

/// When an entry happened, by that key; nothing when it does not say.
[[nodiscard]] std::optional<time::Instant> moment_of(const Piece& entry, std::string_view key,
                                                     const time::Zone& zone);

/// Whether `changed` has a time without an offset that `base` does not have.
[[nodiscard]] bool has_new_local_time(const Piece* base, const Piece& changed);

}  // namespace pm::yaml::merging
