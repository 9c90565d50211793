#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "outline.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"
#include "pm/yaml/read.hpp"

namespace pm::yaml::merge {

/// The zone in which one version of a record reads its times: UTC where nobody names one.
[[nodiscard]] time::Zone zone_of(const Piece& record, const Defaults& defaults);

/// The key by which the entries of a list of a record are ordered; empty where they are not.
[[nodiscard]] std::string_view time_key(std::string_view list);

/// When an entry happened, by that key; nothing when it does not say.
[[nodiscard]] std::optional<time::Instant> moment_of(const Piece& entry, std::string_view key,
                                                     const time::Zone& zone);

/// Whether `changed` has a time without an offset that `base` does not have.
[[nodiscard]] bool has_new_local_time(const Piece* base, const Piece& changed);

inline constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// For each piece of one collection the place of the piece in the other that it is, or `nobody`.
using Matches = std::vector<std::size_t>;

/// How the entries of two lists know their times.
struct Times {
  std::string_view key;  ///< empty: they have none
  const time::Zone& before;
  const time::Zone& after;
};

/// Members are known by their keys.
[[nodiscard]] Matches same_members(const std::vector<Piece>& before,
                                   const std::vector<Piece>& after);

/// What became of the entries of a list: those that say the same; of the rest, those with the same
/// `id` (or the same group of components), those of the same time, those with the same title or
/// name, and last neighbours that say the same by half. Each is matched once.
[[nodiscard]] Matches same_entries(const std::vector<Piece>& before,
                                   const std::vector<Piece>& after, const Times& times);

/// Which entries that both sides added are one: those that say the same, or have the same `id` or
/// group. `before` and `after` hold those that have a match already, which are passed over.
[[nodiscard]] Matches same_additions(const std::vector<Piece>& ours,
                                     const std::vector<Piece>& theirs, const Matches& of_ours,
                                     const Matches& of_theirs);

/// The matches as they are seen from the other side, of `size` pieces.
[[nodiscard]] Matches reversed(const Matches& matches, std::size_t size);

}  // namespace pm::yaml::merge
