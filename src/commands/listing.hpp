#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "pm/render/terminal.hpp"

namespace pm::commands {

// Shared by commands that print lists. Each item is a mapping, all with the same keys, printed in
// one of several formats.

/// Returns a value as one line of text, with `; ` between the items of a list; empty if missing.
[[nodiscard]] std::string cell(const data::Value& object, std::string_view key);

inline constexpr std::string_view data_forms[] = {"table", "json", "csv", "ids"};
inline constexpr Option form_option = {
    .name = "--format",
    .value = "FORMAT",
    .help = "table, json, csv, or ids (one per line); default: table",
    .choices = data_forms};

/// The members of the JSON of `pm list` and `pm actions`.
inline constexpr std::string_view listed_incidents = "incidents";
inline constexpr std::string_view listed_actions = "actions";

/// The version of the JSON of lists. It changes if a member goes or changes its meaning.
inline constexpr std::int64_t list_version = 1;

/// Returns the objects as `json`, in an object with `version` and the list as `name`; as `csv`,
/// with a line of keys first; or as `ids`, one `id` per line. The last two have no characters that
/// could control a terminal. Returns nothing for `table`, which each command makes itself.
[[nodiscard]] std::optional<std::string> data_text(std::string_view form, std::string_view name,
                                                   const data::List& objects,
                                                   const std::vector<std::string>& keys);

/// Returns a table of `text::table` in colours: faint headings, and each line below in its tone.
[[nodiscard]] std::string coloured_table(std::string_view table,
                                         const std::vector<render::Tone>& tones);

/// Sorts by a key that may be missing (`key` returns or is an optional), from the smallest to the
/// greatest, or reversed. Items without a key come last in both; equal items keep their order.
template <typename Thing, typename Key>
void sort_with(std::vector<Thing>& all, Key key, bool reversed = false) {
  std::stable_sort(all.begin(), all.end(), [&](const Thing& a, const Thing& b) {
    const auto& left = std::invoke(key, a);
    const auto& right = std::invoke(key, b);
    if (!left || !right) return left.has_value() && !right.has_value();
    return reversed ? *right < *left : *left < *right;
  });
}

}  // namespace pm::commands
