#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "pm/render/terminal.hpp"

namespace pm::commands {

// What commands that list things have in common: each thing is an object of data, all of the same
// keys, and comes out in one of several forms.

/// A value as one line of text: empty where there is none, a list with `; ` between its items.
[[nodiscard]] std::string cell(const data::Value& object, std::string_view key);

inline constexpr std::string_view data_forms[] = {"table", "json", "csv", "ids"};
inline constexpr Option form_option = {
    .name = "--format",
    .value = "FORMAT",
    .help = "table, json, csv, or ids, one a line; default: table",
    .choices = data_forms};

/// The objects as `json`; as `csv`, a line of headings, which are the keys, and one for each; or as
/// `ids`, the `id` of each on a line: in the last two with nothing that could steer a terminal.
/// Nothing for a table, which is another one for each kind of thing.
[[nodiscard]] std::optional<std::string> data_text(std::string_view form, const data::List& objects,
                                                   const std::vector<std::string>& keys);

/// A table of `text::table` in colours: its heading faint, each line below it in its tone.
[[nodiscard]] std::string coloured_table(std::string_view table,
                                         const std::vector<render::Tone>& tones);

/// Sorts by a key that may be missing (`key` gives an optional, or is a member that is one): from
/// the least to the greatest, or the other way. What has none comes last in both, and equals keep
/// their order.
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
