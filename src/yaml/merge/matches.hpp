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

/// Returns the time zone of the times in one version of a record; default: UTC.
[[nodiscard]] time::Zone zone_of(const Piece& record, const Defaults& defaults);

/// Returns the key that orders the items of a list of a record; empty if their order is free.
[[nodiscard]] std::string_view time_key(std::string_view list);

/// Returns the time of an item under that key; empty if it has none.
[[nodiscard]] std::optional<time::Instant> moment_of(const Piece& entry, std::string_view key,
                                                     const time::Zone& zone);

/// Whether two members with one name, such as `at`, are times of the same instant and of the same
/// precision, in whatever notation.
[[nodiscard]] bool is_same_time(const Piece& a, const time::Zone& a_zone, const Piece& b,
                                const time::Zone& b_zone);

/// Whether `changed` has a time without an offset that `base` does not have.
[[nodiscard]] bool has_new_local_time(const Piece* base, const Piece& changed);

inline constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// For each piece of one collection, the index of the same piece in the other, or `nobody`.
using Matches = std::vector<std::size_t>;

/// How to read the times of the items of two lists.
struct Times {
  std::string_view key;  ///< empty: they have none
  const time::Zone& before;
  const time::Zone& after;
};

/// Matches members by their keys.
[[nodiscard]] Matches same_members(const std::vector<Piece>& before,
                                   const std::vector<Piece>& after);

/// Matches the items of a list: first equal ones; of the rest those with the same `id` (or the same
/// group of components), those of the same time, those with the same title or name, and last
/// neighbours that are equal by half. Each is matched once.
[[nodiscard]] Matches same_entries(const std::vector<Piece>& before,
                                   const std::vector<Piece>& after, const Times& times);

/// Matches items that both sides added: equal ones, those that differ only in the notation of their
/// time, and those with the same `id` or group. Skips items that have a match already, in `of_ours`
/// or `of_theirs`.
[[nodiscard]] Matches same_additions(const std::vector<Piece>& ours,
                                     const std::vector<Piece>& theirs, const Matches& of_ours,
                                     const Matches& of_theirs, const Times& times);

/// Returns the matches from the view of the other side, which has `size` pieces.
[[nodiscard]] Matches reversed(const Matches& matches, std::size_t size);

}  // namespace pm::yaml::merge
